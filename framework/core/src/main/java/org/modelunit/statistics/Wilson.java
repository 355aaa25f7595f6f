package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Wilson's score bounds of a proportion (Journal of the American Statistical Association 22, 1927), one-sided. */
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
        return successes == trials ? 1 : bound(successes, trials, Normal.quantile(confidence));
    }

    private static double bound(double successes, double trials, double z) {
        double share = successes / trials;
        double square = z * z / trials;
        double root = Math.sqrt(share * (1 - share) / trials + square / (4 * trials));
        return (share + square / 2 + z * root) / (1 + square);
    }

    /**
     * Returns the estimate of a proportion.
     *
     * @param successes from 0 to {@code trials}
     * @param trials what the proportion is of: all examples, or those that a recall or a precision is of; above 0
     * @param examples how many examples had to be looked at for these trials
     */
    public static Estimate estimate(long successes, long trials, long examples) {
        return new WilsonEstimate(successes, trials, examples);
    }
}
