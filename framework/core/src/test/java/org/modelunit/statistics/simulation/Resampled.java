package org.modelunit.statistics.simulation;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.resampling.Resampling;

/** Values that are computed from rows that count. */
final class Resampled {

    private Resampled() {}

    /** Bounds a value: the percentile bootstrap, or BCa. */
    interface Bounding {
        Estimate estimate(double value, Resampling resampling, long seed, ToDoubleFunction<int[]> replicate);
    }

    static Estimate mean(double[] values, Resampling resampling, long seed, Bounding bounding) {
        return estimate(resampling, seed, bounding, counts -> {
            double sum = 0;
            long all = 0;
            for (int i = 0; i < values.length; i++) {
                sum += counts[i] * values[i];
                all += counts[i];
            }
            return sum / all;
        });
    }

    /** F1 of rows that are found and true, found and false, or missed: 0, 1 and 2; others are not worth a code. */
    static Estimate f1(int[] kinds, Resampling resampling, long seed, Bounding bounding) {
        return estimate(resampling, seed, bounding, counts -> {
            long[] of = new long[4];
            for (int i = 0; i < kinds.length; i++) {
                of[kinds[i]] += counts[i];
            }
            long all = 2 * of[0] + of[1] + of[2];
            return all == 0 ? Double.NaN : 2.0 * of[0] / all;
        });
    }

    private static Estimate estimate(
            Resampling resampling, long seed, Bounding bounding, ToDoubleFunction<int[]> replicate) {
        int[] once = new int[resampling.size()];
        Arrays.fill(once, 1);
        return bounding.estimate(replicate.applyAsDouble(once), resampling, seed, replicate);
    }
}
