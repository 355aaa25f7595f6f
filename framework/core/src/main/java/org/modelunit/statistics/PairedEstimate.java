package org.modelunit.statistics;

/** A difference of two proportions on the same examples that was counted. */
record PairedEstimate(PairedPlan plan, long onlyFirst, long onlySecond) implements PlannedEstimate {

    @Override
    public double value() {
        return (double) (onlyFirst - onlySecond) / plan.trials();
    }

    @Override
    public String method() {
        return onlyFirst == 0 && onlySecond == 0 ? "exact, no example tells the two apart" : plan.method();
    }

    @Override
    public double bound(Side side, double confidence) {
        return side == Side.AT_LEAST
                ? 0 - plan.upper(onlySecond, onlyFirst, confidence)
                : plan.upper(onlyFirst, onlySecond, confidence);
    }

    @Override
    public double pValue(Side side, double bar) {
        return side == Side.AT_LEAST
                ? plan.pValue(onlyFirst, onlySecond, bar)
                : plan.pValue(onlySecond, onlyFirst, -bar);
    }
}
