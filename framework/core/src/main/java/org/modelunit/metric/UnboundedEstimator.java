package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Outcomes;
import org.modelunit.statistics.Estimate;

/**
 * Shows a value without a bound, where no method is known whose bounds hold.
 *
 * @param why what a claim with confidence is told
 */
@API(status = Status.INTERNAL, since = "0.1")
public record UnboundedEstimator<O extends Outcomes>(String why) implements Estimator<O> {

    @Override
    public Estimate estimate(Metric<O> metric, O outcomes, long seed) {
        return new UnboundedEstimate(metric.value(outcomes), why);
    }

    @Override
    public Estimate difference(Metric<O> metric, O challenger, O champion, long seed) {
        return new UnboundedEstimate(metric.value(challenger) - metric.value(champion), why);
    }

    @Override
    public boolean heedsDesign() {
        return true; // nothing is claimed that a design could make untrue
    }
}
