package org.modelunit.statistics.area;

import org.modelunit.statistics.Bisection;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.distribution.IncompleteBeta;

/**
 * What some positives and negatives can tell about an area: the area is taken for a share of as many independent trials as have its
 * variance at the bar, and judged by the binomial distribution. Sizes need not be whole.
 */
record AreaPlan(AreaSizes sizes, AreaVariance variance) implements Plan {

    /** Variances are not believed below this share of the largest that is usual: a few pairs out of order may hide a variance. */
    private static final double LEAST_SHAPE = 0.75;

    /** Where fewer are lost at the bar, a sample that has seen none is no surprise (the rule of three). */
    private static final double RULE_OF_THREE = 3;

    @Override
    public String method() {
        return sizes.method();
    }

    @Override
    public String caveat() {
        return sizes.caveat();
    }

    /** No ranking varies more than as many trials as it has disjoint pairs (Birnbaum and Klose 1957). */
    private double trials(double area, double variance) {
        return Math.max(sizes.fewest(), area * (1 - area) / variance);
    }

    private double trialsToJudgeBy(double bar) {
        double usual = AreaVariance.largest(bar, sizes.positives(), sizes.negatives());
        return trials(bar, Math.max(leastShape(bar) * usual, variance.at(bar, sizes.positives(), sizes.negatives())));
    }

    /**
     * How much of the largest usual variance there is at least, where an area is to be shown to be high. A model at the bar ranks so many
     * of the rarer class wrong, if it ranks each either right or wrong: where scores have long tails it does, and the fewer are
     * expected, the more likely none is seen.
     */
    private double leastShape(double bar) {
        double times = RULE_OF_THREE / (sizes.fewest() * (1 - bar));
        return Math.max(LEAST_SHAPE, times * times);
    }

    double pValue(Side side, double area, double bar) {
        if (side == Side.AT_MOST) {
            return pValue(Side.AT_LEAST, 1 - area, 1 - bar);
        }
        if (bar <= 0 || bar >= 1) {
            return bar <= 0 ? 0 : 1;
        }
        return sizes.significance(pValue(area, bar, trialsToJudgeBy(bar)));
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
        double asked = sizes.asked(confidence);
        return Bisection.least(
                area, 1, bar -> bar >= 1 || pValue(1 - area, 1 - bar, trialsToJudgeBy(1 - bar)) <= asked);
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
        double asked = sizes.asked(confidence);
        return Bisection.least(bar, 1, area -> pValue(area, bar, trials) <= asked);
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
        double trials = trials(truth, variance.at(truth, sizes.positives(), sizes.negatives())) - 1;
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
        return Math.ceil(times * sizes.examples());
    }

    private AreaPlan times(double factor) {
        return new AreaPlan(sizes.times(factor), variance);
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        Arguments.requireConfidence(confidence);
        return Bisection.smallestShortfall(this, side, bar, confidence, power);
    }
}
