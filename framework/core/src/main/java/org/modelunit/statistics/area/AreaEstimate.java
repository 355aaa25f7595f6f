package org.modelunit.statistics.area;

import org.modelunit.statistics.PlannedEstimate;
import org.modelunit.statistics.Side;

/** An area under an ROC curve that was measured. */
record AreaEstimate(AreaPlan plan, double value, double variance) implements PlannedEstimate {

    static AreaEstimate of(double area, double variance, AreaSizes sizes) {
        // how much larger than usual the variance is here, it will be at other areas too; what is perfect shows none,
        // and is judged by its disjoint pairs alone, as trials that all succeeded
        double shape = isPerfect(area)
                ? Double.POSITIVE_INFINITY
                : variance / AreaVariance.largest(area, sizes.positives(), sizes.negatives());
        return new AreaEstimate(
                new AreaPlan(sizes, (at, m, n) -> shape * AreaVariance.largest(at, m, n)), area, variance);
    }

    private static boolean isPerfect(double area) {
        return area == 0 || area == 1;
    }

    @Override
    public String method() {
        return isPerfect(value) ? "exact, disjoint pairs" : plan.method();
    }

    @Override
    public String caveat() {
        return plan.caveat().isEmpty() && hasNoVariance()
                ? "the scores tie so much that the ranking has no variance to judge by"
                : plan.caveat();
    }

    @Override
    public double bound(Side side, double confidence) {
        return plan.bound(side, value, confidence);
    }

    @Override
    public double pValue(Side side, double bar) {
        return plan.pValue(side, value, bar);
    }

    private boolean hasNoVariance() {
        return !isPerfect(value) && !(variance > 0);
    }

    /** Without a variance, nobody knows how many more would do. */
    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        return hasNoVariance() ? Double.POSITIVE_INFINITY : plan.examplesNeeded(side, bar, confidence, truth, power);
    }
}
