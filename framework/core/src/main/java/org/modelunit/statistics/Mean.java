package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.resampling.BCa;

/**
 * Student's bounds of a mean (Biometrika 6, 1908), one-sided. They hold for values that are about normal, and for others where there
 * are many: of 100 exponential values, 95 % upper bounds miss the mean in 7 to 8 %; a {@link BCa} bootstrap follows the skew.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Mean {

    private static final int FEWEST = 30;

    private Mean() {}

    /**
     * Returns the estimate of a mean.
     *
     * @param mean the mean
     * @param standardDeviation of the values, with divisor {@code examples - 1}; 0 or more
     * @param examples how many values there are, above 1
     */
    public static Estimate estimate(double mean, double standardDeviation, long examples) {
        Arguments.requireNumber("mean", mean);
        return new LocationEstimate(planOf(standardDeviation, examples), mean);
    }

    /**
     * Returns what a sample can tell before there are values.
     *
     * @param standardDeviation what the values' standard deviation is expected to be, above 0
     * @param examples how many values there will be, above 1
     */
    public static Plan plan(double standardDeviation, long examples) {
        return planOf(standardDeviation, examples);
    }

    private static LocationPlan planOf(double standardDeviation, long examples) {
        if (!(standardDeviation >= 0) || Double.isInfinite(standardDeviation) || examples < 2) {
            throw new IllegalArgumentException(
                    "a mean needs at least 2 examples and a finite standard deviation of 0 or more,"
                            + " but there were " + examples + " and " + standardDeviation);
        }
        return new LocationPlan(
                "Student",
                caveat(standardDeviation, examples),
                standardDeviation / Math.sqrt(examples),
                examples - 1.0,
                examples);
    }

    private static String caveat(double standardDeviation, long examples) {
        if (examples < FEWEST) {
            return "the mean of fewer than " + FEWEST + " examples cannot be bounded without knowing how they vary,"
                    + " and there are " + examples;
        }
        return standardDeviation > 0 ? "" : "all examples have the same value, so there is no variance to judge by";
    }
}
