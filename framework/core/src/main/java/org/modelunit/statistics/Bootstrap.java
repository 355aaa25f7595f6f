package org.modelunit.statistics;

import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.parallel.Workers;

/**
 * The percentile bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13), with rows counted instead of
 * copied, and percentiles widened for few rows (Hesterberg, The American Statistician 69, 2015). Replicates are computed on several
 * threads; the same bits for any number of them.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Bootstrap {

    /** How many replicates are drawn. */
    public static final int REPLICATES = 2_000;

    private Bootstrap() {}

    /**
     * Returns the estimate of a value from replicates of its sample, row by row.
     *
     * @param value the value on the sample itself
     * @param size the number of rows of the sample
     * @param seed where random numbers begin
     * @param replicate gives the value for rows that count as often as said, or NaN where it has none; the array is used again. It is
     *     called from several threads at once
     */
    public static Estimate estimate(double value, int size, long seed, ToDoubleFunction<int[]> replicate) {
        return estimate(value, Resampling.rows(size), seed, replicate);
    }

    /**
     * Returns the estimate of a value from replicates of its sample.
     *
     * @param value the value on the sample itself
     * @param resampling how rows are drawn
     * @param seed where random numbers begin
     * @param replicate gives the value for rows that count as often as said, or NaN where it has none; the array is used again. It is
     *     called from several threads at once
     */
    public static Estimate estimate(double value, Resampling resampling, long seed, ToDoubleFunction<int[]> replicate) {
        return estimate(value, resampling, seed, Workers.current(), replicate);
    }

    static Estimate estimate(
            double value, Resampling resampling, long seed, Workers workers, ToDoubleFunction<int[]> replicate) {
        return new BootstrapEstimate(
                value,
                resampling.size(),
                new Percentiles.Expanded(resampling),
                Replicates.drawn(REPLICATES, resampling, seed, workers, replicate));
    }
}
