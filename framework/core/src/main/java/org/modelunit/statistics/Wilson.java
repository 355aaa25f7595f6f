package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.distribution.Normal;

/**
 * Wilson's score bounds of a proportion (Journal of the American Statistical Association 22, 1927), one-sided. A closed form, near its
 * nominal confidence in the middle; close to 0 and 1 it promises more than it holds: where the true proportion is 0.99 (or 0.01),
 * samples of 66 refute "at least 0.99" (or "at most 0.01") falsely in 14 % instead of 5 %. {@link ClopperPearson} is exact everywhere.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Wilson {

    private Wilson() {}

    /**
     * Returns the lower bound.
     *
     * @param successes from 0 to {@code trials}
     * @param trials above 0
     * @param confidence one-sided, above 0.5 and below 1
     */
    public static double lower(long successes, long trials, double confidence) {
        check(successes, trials, confidence);
        return successes == 0 ? 0 : bound(successes, trials, -Normal.quantile(confidence));
    }

    /**
     * Returns the upper bound.
     *
     * @param successes from 0 to {@code trials}
     * @param trials above 0
     * @param confidence one-sided, above 0.5 and below 1
     */
    public static double upper(long successes, long trials, double confidence) {
        check(successes, trials, confidence);
        return successes == trials ? 1 : bound(successes, trials, Normal.quantile(confidence));
    }

    private static void check(long successes, long trials, double confidence) {
        Arguments.requireTrials(trials, trials);
        Arguments.requireCount("successes", successes, trials);
        Arguments.requireConfidence(confidence);
    }

    private static double bound(double successes, double trials, double z) {
        double share = successes / trials;
        double square = z * z / trials;
        double root = Math.sqrt(share * (1 - share) / trials + square / (4 * trials));
        return (share + square / 2 + z * root) / (1 + square);
    }

    /**
     * Returns the chance of as large a distance beyond the bar if the true proportion were the bar, by the normal distribution.
     *
     * @param side the side to be shown
     * @param successes from 0 to {@code trials}
     * @param trials above 0
     * @param bar the bar
     */
    public static double pValue(Side side, long successes, long trials, double bar) {
        Arguments.requireTrials(trials, trials);
        Arguments.requireCount("successes", successes, trials);
        Arguments.requireNumber("bar", bar);
        if (bar <= 0 || bar >= 1) {
            return side.isSureOfAShare(bar) ? 0 : 1;
        }
        double above = (successes - trials * bar) / Math.sqrt(trials * bar * (1 - bar));
        return Normal.cdf(side == Side.AT_LEAST ? -above : above);
    }

    /**
     * Returns the estimate of a proportion.
     *
     * @param successes from 0 to {@code trials}
     * @param trials what the proportion is of: all examples, or those that a recall or a precision is of; above 0
     * @param examples how many examples had to be looked at for these trials
     */
    public static Estimate estimate(long successes, long trials, long examples) {
        return new ProportionEstimate(new ProportionPlan(ProportionMethod.WILSON, trials, examples), successes);
    }

    /**
     * Returns what trials can tell before anything is counted.
     *
     * @param trials what the proportion is of; above 0
     * @param examples how many examples have to be looked at for these trials
     */
    public static Plan plan(long trials, long examples) {
        return new ProportionPlan(ProportionMethod.WILSON, trials, examples);
    }
}
