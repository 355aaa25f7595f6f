package org.modelunit.statistics;

/** A difference, or a ratio, of two proportions of different examples that was counted. */
record TwoSampleEstimate(TwoSamplePlan plan, long hits, long otherHits) implements PlannedEstimate {

    @Override
    public double value() {
        double share = hits / plan.of();
        double other = otherHits / plan.otherOf();
        return plan.isRatio() ? share / other : share - other;
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
