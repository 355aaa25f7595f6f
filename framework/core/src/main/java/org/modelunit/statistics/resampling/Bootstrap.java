package org.modelunit.statistics.resampling;

import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.parallel.Workers;
import org.modelunit.statistics.Estimate;

/**
 * The percentile bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13), with rows counted instead of
 * copied, and percentiles widened for few rows (Hesterberg, The American Statistician 69, 2015). Replicates are computed on several
 * threads; the same bits for any number of them.
 *
 * <pre>{@code
 * Estimate gain = Bootstrap.estimate(f1(challenger) - f1(champion), Resampling.clusters(patients), seed,
 *         counts -> f1(challenger, counts) - f1(champion, counts));       // the same rows for both models
 * }</pre>
 *
 * <p>By simulation, 95 % bounds of means of normal values and of F1 pass a value at its bar in at most 6 %, from 30 rows. The
 * exception are values skewed to one side, on which the bound of that side passes more: the mean of 30, 50 and 100 exponential values
 * is shown to be smaller than it is in 8, 7 and 6.4 %; {@link BCa} comes to 7, 6 and 5 %. A value on which four rows or fewer decide has
 * a caveat. Of 50 clusters of four rows that share half of their variance, the two bounds of 97.5 % cover the mean in 95.6 % drawn by
 * cluster, and in 78 % drawn by row.
 *
 * <p>The function of replicates runs on other threads: it must not wait for the caller, nor be called while the class that
 * declares it is initialized.
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
                resampling,
                new Percentiles.Expanded(resampling),
                Replicates.drawn(REPLICATES, resampling, seed, workers, replicate));
    }
}
