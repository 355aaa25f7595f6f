package org.modelunit.statistics;

import java.util.function.IntFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Westfall and Young's step-down correction of a family of tests by the largest statistic (Resampling-Based Multiple Testing, 1993,
 * section 2.6, algorithm 2.8): the chance of any false finding is held, and tests that depend on one another cost little, as their
 * joint distribution is drawn.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class MaxT {

    private MaxT() {}

    /**
     * Returns the adjusted p-values, in the order given.
     *
     * @param observed the statistic of each test, comparable with one another, large where the test finds something
     * @param replicates how many replicates there are
     * @param replicate gives the statistics of a replicate in which there is nothing to find, by its number from 0 on: permuted, or
     *     bootstrapped and centred. A new array each time or the same; called from one thread
     */
    public static double[] adjusted(double[] observed, int replicates, IntFunction<double[]> replicate) {
        if (replicates < 1) {
            throw new IllegalArgumentException("replicates must be 1 or more, but was " + replicates);
        }
        int tests = observed.length;
        int[] order = Ordering.descending(observed);
        int[] reached = new int[tests];
        for (int r = 0; r < replicates; r++) {
            double[] statistics = replicate.apply(r);
            if (statistics.length != tests) {
                throw new IllegalArgumentException("replicate " + r + " has " + statistics.length
                        + " statistics, but there are " + tests + " tests");
            }
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = tests - 1; i >= 0; i--) {
                largest = Math.max(largest, statistics[order[i]]);
                // NaN counts as reached, so that what is undefined never becomes a finding
                reached[i] += largest < observed[order[i]] ? 0 : 1;
            }
        }
        double[] adjusted = new double[tests];
        double largest = 0;
        for (int i = 0; i < tests; i++) {
            largest = Math.max(largest, (reached[i] + 1.0) / (replicates + 1));
            adjusted[order[i]] = largest;
        }
        return adjusted;
    }
}
