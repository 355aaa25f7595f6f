package org.modelunit.metric;

import java.util.Arrays;
import java.util.Optional;
import org.modelunit.outcome.Outcomes;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.ratio.RatioOfSums;
import org.modelunit.statistics.ratio.Unseen;

/** Bounds a metric that is a proportion by one of the methods for proportions. */
record ProportionEstimator<O extends Outcomes>(String name, Method method, PlanMethod plan) implements Estimator<O> {

    /** A method for proportions. */
    @FunctionalInterface
    interface Method {
        Estimate estimate(long successes, long trials, long examples);
    }

    /** The same method, before anything is counted. */
    @FunctionalInterface
    interface PlanMethod {
        Plan plan(long trials, long examples);
    }

    @Override
    public Estimate estimate(Metric<O> metric, O outcomes, long seed) {
        Ratio ratio = metric.ratio(outcomes)
                .orElseThrow(() -> new IllegalArgumentException(
                        metric.name() + " is no proportion, so it cannot be bounded as one"));
        double value = ratio.value(); // refuses a proportion of nothing, with the reason
        if (!outcomes.design().isSimple()) {
            return RowRatios.of(metric, outcomes)
                    .map(rows -> ofDesign(metric, outcomes, rows, value))
                    .orElseGet(() -> Estimator.<O>bootstrap().estimate(metric, outcomes, seed));
        }
        return method.estimate(Math.round(ratio.hits()), Math.round(ratio.of()), outcomes.size());
    }

    @Override
    public Optional<Estimate> ofCounts(long hits, long trials, long examples) {
        return Optional.of(method.estimate(hits, trials, examples));
    }

    /** With weights, groups and strata; the exact bounds of as many equal trials where there are none. */
    private static <O extends Outcomes> Estimate ofDesign(Metric<O> metric, O outcomes, RowSums rows, double value) {
        double weight = rows.unseenWeight();
        RatioOfSums ratio = new RatioOfSums(rows.units(), Unseen.farthest(0, weight), Unseen.farthest(1, weight));
        Optional<Estimate> alike = ratio.isConstant() ? AlikeUnits.value(metric, outcomes, value) : Optional.empty();
        return alike.orElseGet(() -> ratio.estimate(value));
    }

    @Override
    public Estimate difference(Metric<O> metric, O challenger, O champion, long seed) {
        double one = metric.value(challenger); // refuses what has no value, with the reason
        double other = metric.value(champion);
        if (!challenger.design().isSimple()) {
            return ofDesign(metric, challenger, champion, one - other, seed)
                    .orElseGet(() -> Estimator.super.difference(metric, challenger, champion, seed));
        }
        return new PairedProportion<>(metric, challenger, champion)
                .difference()
                .orElseGet(() -> Estimator.super.difference(metric, challenger, champion, seed));
    }

    /** None where the proportion is of other rows for each model. */
    private static <O extends Outcomes> Optional<Estimate> ofDesign(
            Metric<O> metric, O challenger, O champion, double value, long seed) {
        Optional<RowSums> first = RowRatios.of(metric, challenger);
        Optional<RowSums> second = RowRatios.of(metric, champion);
        if (first.isEmpty()
                || second.isEmpty()
                || !Arrays.equals(first.get().denominators(), second.get().denominators())) {
            return Optional.empty();
        }
        RowSums differences = first.get().minus(second.get());
        int moving = differences.moving(0);
        if (moving <= MovingUnits.FEW) {
            return AlikeUnits.difference(metric, challenger, champion, value, moving, seed);
        }
        double weight = differences.unseenWeight();
        return Optional.of(new RatioOfSums(differences.units(), Unseen.farthest(-1, weight), Unseen.farthest(1, weight))
                .estimate(value));
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
