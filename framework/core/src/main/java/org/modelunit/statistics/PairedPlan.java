package org.modelunit.statistics;

import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.distribution.Binomial;
import org.modelunit.statistics.distribution.Normal;

/**
 * What examples can tell about a difference of two proportions.
 *
 * @param trials what both proportions are of
 * @param examples how many examples had to be looked at for these trials
 * @param differing the share of them that counts for one proportion alone
 */
record PairedPlan(long trials, long examples, double differing) implements Plan {

    PairedPlan {
        Arguments.requireTrials(trials, examples);
        Arguments.requireShare("the share that differs", differing);
    }

    @Override
    public String method() {
        return "Tango, corrected by half an example";
    }

    @Override
    public String caveat() {
        return "";
    }

    /** The significance at which the first is shown to be better by the bar, from the trials that each alone wins. */
    double pValue(double winning, double losing, double bar) {
        if (bar <= -1 || bar >= 1) {
            return bar <= -1 ? 0 : 1;
        }
        return winning == 0 && losing == 0
                ? Binomial.lowerTail(0, trials, Math.max(0, -bar)) // exact, where the score test is no more than near
                : Normal.cdf(-Tango.statistic(winning, losing, trials, bar));
    }

    double upper(double onlyFirst, double onlySecond, double confidence) {
        Arguments.requireConfidence(confidence);
        return Bisection.least(
                (onlyFirst - onlySecond) / trials, 1, bar -> pValue(onlySecond, onlyFirst, -bar) <= 1 - confidence);
    }

    /** Where so many that differ cannot show it, as many more as it takes do, all of them one way. */
    @Override
    public double passMark(Side side, double bar, double confidence) {
        Arguments.requireConfidence(confidence);
        if (side == Side.AT_MOST) {
            return 0 - passMark(Side.AT_LEAST, -bar, confidence);
        }
        return Bisection.least(-trials, trials, more -> {
                    double differ = Math.max(differing * trials, Math.abs(more));
                    return pValue((differ + more) / 2, (differ - more) / 2, bar) <= 1 - confidence;
                })
                / trials;
    }

    /** By the normal distribution of the difference of whole counts. */
    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        Arguments.requireConfidence(confidence);
        if (side == Side.AT_MOST) {
            return power(Side.AT_LEAST, -bar, confidence, -truth);
        }
        double mark = passMark(Side.AT_LEAST, bar, confidence);
        if (Double.isNaN(mark) || Math.abs(truth) > 1) {
            return 0;
        }
        double variance = Math.max(differing, Math.abs(truth)) - truth * truth;
        double above = trials * truth - Math.ceil(mark * trials) + 0.5;
        return variance > 0 ? Normal.cdf(above / Math.sqrt(trials * variance)) : above > 0 ? 1 : 0;
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        Arguments.requireConfidence(confidence);
        double distance = side.beyond(truth, bar);
        if (!(distance > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double needed = Bisection.least(1, n -> {
            long more = (long) Math.ceil(n);
            return new PairedPlan(more, more, differing).power(side, bar, confidence, truth) >= power;
        });
        return Math.ceil(Math.ceil(needed) * examples / trials);
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        Arguments.requireConfidence(confidence);
        double farthest = side == Side.AT_LEAST ? bar + 1 : 1 - bar;
        double sign = side == Side.AT_LEAST ? -1 : 1;
        double shortfall =
                Bisection.least(0, farthest, d -> power(side.other(), bar, confidence, bar + sign * d) >= power);
        return Double.isNaN(shortfall) ? Double.POSITIVE_INFINITY : shortfall;
    }
}
