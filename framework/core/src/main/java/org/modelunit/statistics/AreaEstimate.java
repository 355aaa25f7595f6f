package org.modelunit.statistics;

import java.util.function.DoubleUnaryOperator;

/** An area under an ROC curve, bounded on the logit scale. */
final class AreaEstimate implements Estimate {

    private static final int FEWEST_OF_A_CLASS = 30;

    private final double area;
    private final double variance;
    private final long positives;
    private final long negatives;
    private final double shape; // how much larger than Hanley and McNeil expect the variance is

    AreaEstimate(double area, double variance, long positives, long negatives) {
        this.area = area;
        this.variance = variance;
        this.positives = positives;
        this.negatives = negatives;
        this.shape = variance > 0 ? variance / DeLong.expectedVariance(area, positives, negatives) : 1;
    }

    @Override
    public double value() {
        return area;
    }

    @Override
    public String method() {
        return isPerfect() ? "exact, disjoint pairs" : "logit DeLong";
    }

    @Override
    public String caveat() {
        if (Math.min(positives, negatives) < FEWEST_OF_A_CLASS) {
            return "bounds of a ranking need at least " + FEWEST_OF_A_CLASS + " of either class, and there are "
                    + Math.min(positives, negatives) + " of one";
        }
        if (!isPerfect() && !(variance > 0)) {
            return "the scores tie so much that the ranking has no variance to judge by";
        }
        return "";
    }

    private boolean isPerfect() {
        return area == 0 || area == 1;
    }

    @Override
    public double bound(Side side, double confidence) {
        if (isPerfect()) {
            return perfectBound(side, confidence);
        }
        if (!(variance > 0)) {
            return side == Side.AT_LEAST ? 0 : 1;
        }
        double z = (side == Side.AT_LEAST ? -1 : 1) * Normal.quantile(confidence);
        return fromLogit(logit(area) + z * standardError(area));
    }

    /**
     * A perfect ranking has no variance, but min(m, n) disjoint pairs of a positive and a negative are as many independent trials
     * that all succeeded, whose exact bound holds for the area.
     */
    private double perfectBound(Side side, double confidence) {
        double outer = Math.pow(1 - confidence, 1.0 / Math.min(positives, negatives));
        if (side == Side.AT_LEAST) {
            return area == 1 ? outer : 0;
        }
        return area == 0 ? 1 - outer : 1;
    }

    /** The standard error on the logit scale that is expected at another area. */
    private double standardError(double at) {
        return Math.sqrt(shape * DeLong.expectedVariance(at, positives, negatives)) / (at * (1 - at));
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        if (bar <= 0 || bar >= 1) {
            return Double.NaN;
        }
        double z = Normal.quantile(confidence);
        if (side == Side.AT_LEAST) {
            return firstRoot(x -> logit(x) - z * standardError(x) - logit(bar), bar);
        }
        double mirrored = firstRoot(x -> logit(x) - z * standardError(1 - x) - logit(1 - bar), 1 - bar);
        return 1 - mirrored;
    }

    /** The first value above the bar at which a function turns positive; close to 1 it turns back, as errors grow there. */
    private static double firstRoot(DoubleUnaryOperator function, double bar) {
        int steps = 1000;
        double below = bar;
        for (int step = 1; step < steps; step++) {
            double above = bar + (1 - bar) * step / steps;
            if (function.applyAsDouble(above) >= 0) {
                return bisected(function, below, above);
            }
            below = above;
        }
        return Double.NaN;
    }

    private static double bisected(DoubleUnaryOperator function, double negative, double positive) {
        double low = negative;
        double high = positive;
        while (high - low > 1e-12) {
            double middle = (low + high) / 2;
            if (function.applyAsDouble(middle) >= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        if (truth <= 0 || truth >= 1 || bar <= 0 || bar >= 1) {
            return Double.NaN;
        }
        return Normal.cdf(distance(side, bar, truth) / standardError(truth) - Normal.quantile(confidence));
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        double distance = distance(side, bar, truth);
        if (!(distance > 0) || truth <= 0 || truth >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        double ratio = (Normal.quantile(confidence) + Normal.quantile(power)) * standardError(truth) / distance;
        return Math.ceil((positives + negatives) * ratio * ratio);
    }

    private static double distance(Side side, double bar, double truth) {
        return (side == Side.AT_LEAST ? 1 : -1) * (logit(truth) - logit(bar));
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    private static double fromLogit(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
