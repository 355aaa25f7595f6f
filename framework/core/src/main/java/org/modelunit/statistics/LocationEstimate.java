package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A value with a standard error that was measured.
 *
 * @param plan the standard error, and what it can tell
 * @param value the value
 */
@API(status = Status.INTERNAL, since = "0.1")
public record LocationEstimate(LocationPlan plan, double value) implements PlannedEstimate {

    @Override
    public double bound(Side side, double confidence) {
        return plan.bound(side, value, confidence);
    }

    @Override
    public double pValue(Side side, double bar) {
        return plan.pValue(side, value, bar);
    }
}
