package org.modelunit.metric.retrieval;

import java.util.Arrays;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Ranked;
import org.modelunit.statistics.Estimate;

/** Exact where each query is a hit or none; the bounds of a mean where equal scores leave some open, which no proportion counts. */
record HitRateEstimator(QueryMeasure measure) implements Estimator<Ranked> {

    @Override
    public Estimate estimate(Metric<Ranked> metric, Ranked outcomes, long seed) {
        double[] values = new QueryMeasure.Values(measure).of(outcomes);
        boolean isOpen = Arrays.stream(values).anyMatch(value -> value > 0 && value < 1);
        Estimator<Ranked> estimator = isOpen ? Estimator.mean() : Estimator.clopperPearson();
        return estimator.estimate(metric, outcomes, seed);
    }

    /** Both of those that it chooses from do. */
    @Override
    public boolean heedsDesign() {
        return true;
    }
}
