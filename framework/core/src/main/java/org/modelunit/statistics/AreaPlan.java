package org.modelunit.statistics;

import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.distribution.IncompleteBeta;

/**
 * What some positives and negatives can tell about an area: the area is taken for a share of as many independent trials as have its
 * variance at the bar, and judged by the binomial distribution. Sizes need not be whole.
 */
record AreaPlan(double positives, double negatives, AreaVariance variance) implements Plan {

    /** Variances are not believed below this share of the largest that is usual: a few pairs out of order may hide a variance. */
    private static final double LEAST_SHAPE = 0.75;

    AreaPlan {
        if (!(positives > 0 && negatives > 0)) {
            throw new IllegalArgumentException(
                    "a ranking needs positives and negatives, but there were " + positives + " and " + negatives);
        }
    }

    @Override
    public String method() {
        return "DeLong by effective trials";
    }

    @Override
    public String caveat() {
        return DeLong.caveat(fewest());
    }

    private double fewest() {
        return Math.min(positives, negatives);
    }

    /** No ranking varies more than as many trials as it has disjoint pairs (Birnbaum and Klose 1957). */
    private double trials(double area, double variance) {
        return Math.max(fewest(), area * (1 - area) / variance);
    }

    private double trialsToJudgeBy(double bar) {
        double least = LEAST_SHAPE * AreaVariance.largest(bar, positives, negatives);
        return trials(bar, Math.max(least, variance.at(bar, positives, negatives)));
    }

    double pValue(Side side, double area, double bar) {
        if (side == Side.AT_MOST) {
            return pValue(Side.AT_LEAST, 1 - area, 1 - bar);
        }
        if (bar <= 0 || bar >= 1) {
            return bar <= 0 ? 0 : 1;
        }
        return pValue(area, bar, trialsToJudgeBy(bar));
    }

    private static double pValue(double area, double bar, double trials) {
        double successes = area * trials;
        return successes > 0 ? IncompleteBeta.lower(bar, successes, trials - successes + 1) : 1;
    }

    double bound(Side side, double area, double confidence) {
        Arguments.requireConfidence(confidence);
        if (side == Side.AT_LEAST) {
            return 1 - bound(Side.AT_MOST, 1 - area, confidence);
        }
        return Bisection.least(area, 1, bar -> pValue(Side.AT_MOST, area, bar) <= 1 - confidence);
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        Arguments.requireConfidence(confidence);
        if (side == Side.AT_MOST) {
            return 1 - passMark(Side.AT_LEAST, 1 - bar, confidence);
        }
        if (bar <= 0 || bar >= 1) {
            return bar <= 0 ? 0 : Double.NaN;
        }
        double trials = trialsToJudgeBy(bar);
        return Bisection.least(bar, 1, area -> pValue(area, bar, trials) <= 1 - confidence);
    }

    /** By the beta distribution that has the mean and the variance of the area. */
    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        Arguments.requireConfidence(confidence);
        if (side == Side.AT_MOST) {
            return power(Side.AT_LEAST, 1 - bar, confidence, 1 - truth);
        }
        double mark = passMark(Side.AT_LEAST, bar, confidence);
        if (Double.isNaN(mark) || truth <= 0 || truth >= 1) {
            return truth >= mark ? 1 : 0;
        }
        double trials = trials(truth, variance.at(truth, positives, negatives)) - 1;
        if (Double.isInfinite(trials)) { // scores that all tie show no variance
            return truth >= mark ? 1 : 0;
        }
        return trials > 0 ? IncompleteBeta.upper(mark, trials * truth, trials * (1 - truth)) : 0;
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        Arguments.requireConfidence(confidence);
        if (side == Side.AT_LEAST ? !(truth > bar) : !(truth < bar)) {
            return Double.POSITIVE_INFINITY;
        }
        double times = Bisection.least(0, n -> n > 0 && times(n).power(side, bar, confidence, truth) >= power);
        return Math.ceil(times * (positives + negatives));
    }

    private AreaPlan times(double factor) {
        return new AreaPlan(factor * positives, factor * negatives, variance);
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        Arguments.requireConfidence(confidence);
        return Bisection.smallestShortfall(this, side, bar, confidence, power);
    }
}
