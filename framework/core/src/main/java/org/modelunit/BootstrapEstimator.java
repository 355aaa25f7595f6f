package org.modelunit;

import org.modelunit.error.UndefinedMetricException;
import org.modelunit.statistics.Bootstrap;
import org.modelunit.statistics.Estimate;

/** Bounds any metric by drawing rows again, as the design of the sample says; an undefined replicate counts as the worst on either side. */
record BootstrapEstimator<O extends Outcomes>() implements Estimator<O> {

    @Override
    public Estimate estimate(Metric<O> metric, O outcomes, long seed) {
        double value = metric.value(outcomes);
        return Bootstrap.estimate(value, outcomes.design().resampling(), seed, counts -> {
            try {
                return metric.value(outcomes, outcomes.design().weights().times(counts));
            } catch (UndefinedMetricException e) {
                return Double.NaN;
            }
        });
    }

    @Override
    public boolean heedsDesign() {
        return true;
    }
}
