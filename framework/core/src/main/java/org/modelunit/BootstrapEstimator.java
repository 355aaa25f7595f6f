package org.modelunit;

import java.util.function.ToDoubleFunction;
import org.modelunit.error.UndefinedMetricException;
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
        return method.estimate(
                metric.value(outcomes),
                outcomes.design().resampling(),
                seed,
                counts -> valueOrNan(metric, outcomes, weights.times(counts)));
    }

    @Override
    public Estimate difference(Metric<O> metric, O challenger, O champion, long seed) {
        SampleDesign design = challenger.design();
        return method.estimate(metric.value(challenger) - metric.value(champion), design.resampling(), seed, counts -> {
            RowWeights drawn = design.weights().times(counts);
            return valueOrNan(metric, challenger, drawn) - valueOrNan(metric, champion, drawn);
        });
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
