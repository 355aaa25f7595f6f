package org.modelunit.metric;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Outcomes;
import org.modelunit.progress.Progress;
import org.modelunit.progress.Work;
import org.modelunit.sample.RowWeights;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Streams;
import org.modelunit.statistics.resampling.Bootstrap;
import org.modelunit.statistics.resampling.Resampling;

/**
 * Bounds any metric by drawing rows again, as the design of the sample says; an undefined replicate counts as the worst on either side.
 * Where rows are all alike, so that replicates do not vary, or where a few alone differ, {@link AlikeUnits} gives the bound.
 */
record BootstrapEstimator<O extends Outcomes>(String name, Method method) implements Estimator<O> {

    /** What the same sums in another order may differ by, and more, as a share of them. */
    private static final double ROUNDING = 1e-13;

    private static final int MOVING = -2; // the number of a stream that is no replicate's

    /** A bootstrap. */
    @FunctionalInterface
    interface Method {
        Estimate estimate(double value, Resampling resampling, long seed, ToDoubleFunction<int[]> replicate);
    }

    @Override
    public Estimate estimate(Metric<O> metric, O outcomes, long seed) {
        double value = metric.value(outcomes);
        RowWeights weights = outcomes.design().weights();
        Tally tally = new Tally(value, ROUNDING * Math.abs(value));
        Estimate drawn = watched(
                metric,
                value,
                outcomes.design(),
                seed,
                counts -> tally.counted(valueOrNan(metric, outcomes, weights.times(counts))));
        if (!tally.isAlwaysTheSame()) {
            return drawn;
        }
        return AlikeUnits.value(metric, outcomes, value).orElse(drawn);
    }

    @Override
    public Estimate difference(Metric<O> metric, O challenger, O champion, long seed) {
        SampleDesign design = challenger.design();
        double one = metric.value(challenger);
        double other = metric.value(champion);
        double value = difference(one, other);
        if (Double.isNaN(value)) {
            throw new UndefinedMetricException(
                    metric.name() + " is infinite for both models, so they have no difference");
        }
        Tally tally = new Tally(value, ROUNDING * Math.max(Math.abs(one), Math.abs(other)));
        ToDoubleFunction<RowWeights> ofDrawn = differences(metric, challenger, champion);
        ToDoubleFunction<int[]> replicate =
                counts -> ofDrawn.applyAsDouble(design.weights().times(counts));
        Estimate drawn = watched(metric, value, design, seed, counts -> tally.counted(replicate.applyAsDouble(counts)));
        int moving = moving(tally, design, replicate, seed);
        if (moving > MovingUnits.FEW || moving == 0 && !tally.isAlwaysTheSame()) {
            return drawn;
        }
        return AlikeUnits.difference(metric, challenger, champion, value, moving, seed)
                .orElse(drawn);
    }

    /** The difference on rows drawn again; of a mean of rows by one pass over the terms of both. */
    private static <O extends Outcomes> ToDoubleFunction<RowWeights> differences(
            Metric<O> metric, O challenger, O champion) {
        return metric.computation()
                .meanOfRows()
                .map(mean -> differences(metric.info(), mean, mean.pairs(challenger, champion)))
                .orElse(drawn ->
                        difference(valueOrNan(metric, challenger, drawn), valueOrNan(metric, champion, drawn)));
    }

    private static <O extends Outcomes> ToDoubleFunction<RowWeights> differences(
            MetricInfo info, MeanOfRows<O, Double> mean, Function<RowWeights, WeightedMean[]> pairs) {
        return drawn -> {
            WeightedMean[] means = pairs.apply(drawn);
            return difference(valueOrNan(info, mean, means[0]), valueOrNan(info, mean, means[1]));
        };
    }

    /** How many units the two differ on, where that may be few. */
    private static int moving(Tally tally, SampleDesign design, ToDoubleFunction<int[]> difference, long seed) {
        if (tally.isAlwaysTheSame()) {
            return 0;
        }
        return tally.isOftenZero()
                ? MovingUnits.count(
                        design.units(), design.resampling().units(), difference, Streams.replicate(seed, MOVING))
                : Integer.MAX_VALUE;
    }

    /** What rounding alone makes of equal values is no difference. */
    static double difference(double one, double other) {
        double difference = one - other;
        return Math.abs(difference) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other)) ? 0 : difference;
    }

    private Estimate watched(
            Metric<O> metric, double value, SampleDesign design, long seed, ToDoubleFunction<int[]> replicate) {
        Work work = new Work("bootstrap of " + metric.name(), Bootstrap.REPLICATES, "replicates");
        try (Progress progress = Progress.of(work)) {
            return method.estimate(value, design.resampling(), seed, counts -> {
                double drawn = replicate.applyAsDouble(counts);
                progress.add(1);
                return drawn;
            });
        }
    }

    private static double valueOrNan(MetricInfo info, MeanOfRows<?, Double> mean, WeightedMean terms) {
        try {
            return info.checked(mean.finish().apply(terms));
        } catch (UndefinedMetricException e) {
            return Double.NaN;
        }
    }

    private static <O extends Outcomes> double valueOrNan(Metric<O> metric, O outcomes, RowWeights weights) {
        try {
            return metric.value(outcomes, weights);
        } catch (UndefinedMetricException e) {
            return Double.NaN;
        }
    }

    @Override
    public boolean heedsDesign() {
        return true;
    }

    /** Returns what the way is called. */
    @Override
    public String toString() {
        return name;
    }
}
