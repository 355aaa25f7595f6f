package org.modelunit.metric;

import org.modelunit.outcome.Outcomes;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Plan;

/** Bounds a metric that is a proportion by one of the methods for proportions. */
record ProportionEstimator<O extends Outcomes>(Method method, PlanMethod plan) implements Estimator<O> {

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
        ratio.value(); // refuses a proportion of nothing, with the reason
        return method.estimate(Math.round(ratio.hits()), Math.round(ratio.of()), outcomes.size());
    }

    @Override
    public Estimate difference(Metric<O> metric, O challenger, O champion, long seed) {
        metric.value(challenger); // refuses what has no value, with the reason
        metric.value(champion);
        return new PairedProportion<>(metric, challenger, champion)
                .difference()
                .orElseGet(() -> Estimator.super.difference(metric, challenger, champion, seed));
    }
}
