package org.modelunit.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The percentile bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13), with rows counted instead of
 * copied.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Bootstrap {

    /** How many replicates are drawn. */
    public static final int REPLICATES = 2_000;

    private Bootstrap() {}

    /**
     * Returns the estimate of a value from replicates of its sample.
     *
     * @param value the value on the sample itself
     * @param size the number of rows of the sample
     * @param seed where random numbers begin
     * @param replicate gives the value for rows that count as often as said, or NaN where it has none; the array is used again
     */
    public static Estimate estimate(double value, int size, long seed, ToDoubleFunction<int[]> replicate) {
        double[] values = new double[REPLICATES];
        int[] counts = new int[size];
        for (int r = 0; r < REPLICATES; r++) {
            SplittableRandom random = Streams.replicate(seed, r);
            Arrays.fill(counts, 0);
            for (int i = 0; i < size; i++) {
                counts[random.nextInt(size)]++;
            }
            values[r] = replicate.applyAsDouble(counts);
        }
        return new BootstrapEstimate(value, size, values);
    }
}
