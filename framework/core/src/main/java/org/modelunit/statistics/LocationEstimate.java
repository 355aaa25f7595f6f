package org.modelunit.statistics;

/** A value with a standard error that was measured. */
record LocationEstimate(LocationPlan plan, double value) implements PlannedEstimate {

    @Override
    public double bound(Side side, double confidence) {
        return plan.bound(side, value, confidence);
    }

    @Override
    public double pValue(Side side, double bar) {
        return plan.pValue(side, value, bar);
    }
}
