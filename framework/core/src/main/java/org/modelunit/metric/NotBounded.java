package org.modelunit.metric;

import org.modelunit.Estimator;
import org.modelunit.Metric;
import org.modelunit.Outcomes;
import org.modelunit.statistics.Estimate;

/**
 * Shows a value without a bound, where no method is known whose bounds hold.
 *
 * @param why what a claim with confidence is told
 */
record NotBounded<O extends Outcomes>(String why) implements Estimator<O> {

    @Override
    public Estimate estimate(Metric<O> metric, O outcomes, long seed) {
        return new Unbounded(metric.value(outcomes), why);
    }

    @Override
    public Estimate difference(Metric<O> metric, O challenger, O champion, long seed) {
        return new Unbounded(metric.value(challenger) - metric.value(champion), why);
    }

    @Override
    public boolean heedsDesign() {
        return true; // nothing is claimed that a design could make untrue
    }
}
