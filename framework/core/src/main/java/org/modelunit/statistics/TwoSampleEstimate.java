package org.modelunit.statistics;

/** A difference, or a ratio, of two proportions of different examples that was counted. */
record TwoSampleEstimate(TwoSamplePlan plan, long hits, long otherHits) implements PlannedEstimate {

    /** Of whole numbers, rounded once: 0.97 less 0.92 is 0.05, and not a little less. */
    @Override
    public double value() {
        double one = hits * plan.otherOf();
        double other = otherHits * plan.of();
        return plan.isRatio() ? one / other : (one - other) / (plan.of() * plan.otherOf());
    }

    @Override
    public double bound(Side side, double confidence) {
        return side == Side.AT_MOST
                ? plan.upper(hits, otherHits, confidence)
                : plan.mirrored(plan.swapped().upper(otherHits, hits, confidence));
    }

    @Override
    public double pValue(Side side, double bar) {
        return side == Side.AT_LEAST
                ? plan.pValue(hits, otherHits, bar)
                : plan.swapped().pValue(otherHits, hits, plan.mirrored(bar));
    }
}
