package org.modelunit;

import java.util.function.ToDoubleFunction;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.progress.Progress;
import org.modelunit.progress.Work;
import org.modelunit.statistics.Bootstrap;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Resampling;

/** Bounds any metric by drawing rows again, as the design of the sample says; an undefined replicate counts as the worst on either side. */
record BootstrapEstimator<O extends Outcomes>(Method method) implements Estimator<O> {

    /** A bootstrap. */
    @FunctionalInterface
    interface Method {
        Estimate estimate(double value, Resampling resampling, long seed, ToDoubleFunction<int[]> replicate);
    }

    @Override
    public Estimate estimate(Metric<O> metric, O outcomes, long seed) {
        RowWeights weights = outcomes.design().weights();
        return watched(
                metric,
                metric.value(outcomes),
                outcomes.design(),
                seed,
                counts -> valueOrNan(metric, outcomes, weights.times(counts)));
    }

    @Override
    public Estimate difference(Metric<O> metric, O challenger, O champion, long seed) {
        SampleDesign design = challenger.design();
        return watched(metric, metric.value(challenger) - metric.value(champion), design, seed, counts -> {
            RowWeights drawn = design.weights().times(counts);
            return valueOrNan(metric, challenger, drawn) - valueOrNan(metric, champion, drawn);
        });
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
}
