package org.modelunit.statistics;

import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.distribution.Binomial;
import org.modelunit.statistics.distribution.Normal;

/** What some trials can tell about a proportion; chances are exact sums of the binomial distribution. */
record ProportionPlan(ProportionMethod by, long trials, long examples) implements Plan {

    ProportionPlan {
        Arguments.requireTrials(trials, examples);
    }

    @Override
    public String method() {
        return by.words();
    }

    @Override
    public String caveat() {
        return "";
    }

    double bound(Side side, long successes, double confidence) {
        Arguments.requireConfidence(confidence);
        return by.bound(side, successes, trials, confidence);
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        Arguments.requireConfidence(confidence);
        long count = passCount(side, bar, confidence);
        return count < 0 || count > trials ? Double.NaN : (double) count / trials;
    }

    /** One count nearer to the bar than the last that refutes. */
    @Override
    public double refutationLimit(Side side, double bar, double confidence) {
        Arguments.requireConfidence(confidence);
        long refuting = besideBar(side.other(), bar, confidence);
        long next = side == Side.AT_LEAST ? refuting + 1 : refuting - 1;
        return refuting < 0 || refuting > trials ? Double.NaN : (double) next / trials;
    }

    /** The count nearest to the bar whose bound reaches it, by bisection; one beyond the possible counts if none does. */
    private long passCount(Side side, double bar, double confidence) {
        long passes = side == Side.AT_LEAST ? trials + 1 : -1;
        long misses = side == Side.AT_LEAST ? -1 : trials + 1;
        while (Math.abs(passes - misses) > 1) {
            long middle = Math.floorDiv(passes + misses, 2);
            if (side.holds(bound(side, middle, confidence), bar)) {
                passes = middle;
            } else {
                misses = middle;
            }
        }
        return passes;
    }

    /** The same, where a bar at the end of all shares has nothing beyond it: there it takes one count that lies beside it. */
    private long besideBar(Side side, double bar, double confidence) {
        if (!side.isSureOfAShare(bar)) {
            return passCount(side, bar, confidence);
        }
        return side == Side.AT_LEAST ? 1 : trials - 1;
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        Arguments.requireConfidence(confidence);
        long count = besideBar(side, bar, confidence);
        double share = Math.max(0, Math.min(1, truth));
        return side == Side.AT_LEAST
                ? Binomial.upperTail(count, trials, share)
                : Binomial.lowerTail(count, trials, share);
    }

    @Override
    public double chance(Side side, double bar, double truth) {
        long nearest = Math.round(bar * trials); // as near the bar as a count comes
        if (side == Side.AT_LEAST) {
            return Binomial.upperTail((double) nearest / trials >= bar ? nearest : nearest + 1, trials, truth);
        }
        return Binomial.lowerTail((double) nearest / trials <= bar ? nearest : nearest - 1, trials, truth);
    }

    /**
     * The usual formulas of a score test and, for exact bounds, of one that is corrected for continuity (Fleiss, Statistical Methods
     * for Rates and Proportions, 1981, section 2.3).
     */
    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        Arguments.requireConfidence(confidence);
        double distance = side.beyond(truth, bar);
        if (!(distance > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double root = (Normal.quantile(confidence) * Math.sqrt(bar * (1 - bar))
                        + Normal.quantile(power) * Math.sqrt(truth * (1 - truth)))
                / distance;
        double needed = root * root;
        if (by == ProportionMethod.CLOPPER_PEARSON) {
            double correction = 1 + Math.sqrt(1 + 2 / (needed * distance));
            needed *= correction * correction / 4;
        }
        return Math.ceil(needed * examples / trials);
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        Arguments.requireConfidence(confidence);
        return Bisection.smallestShortfall(this, side, bar, confidence, power);
    }
}
