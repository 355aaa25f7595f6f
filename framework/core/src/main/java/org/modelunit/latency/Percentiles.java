package org.modelunit.latency;

import java.util.Arrays;
import org.modelunit.text.Numbers;

/** Percentiles of nanoseconds: the least value that so many percent do not exceed. */
final class Percentiles {

    private static final double NANOS_PER_MILLI = 1e6;

    private Percentiles() {}

    static long[] sorted(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    static double millis(long[] sorted, double percentile) {
        require(percentile);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int at = (int) Math.ceil(sorted.length * percentile / 100 - 1e-9) - 1;
        return millis(sorted[Math.max(0, at)]);
    }

    static double millis(long nanos) {
        return nanos == LoadStep.UNANSWERED ? Double.POSITIVE_INFINITY : nanos / NANOS_PER_MILLI;
    }

    static void require(double percentile) {
        if (!(percentile > 0 && percentile < 100)) {
            throw new IllegalArgumentException("a percentile must lie between 0 and 100, but was " + percentile
                    + (percentile > 0 && percentile < 1
                            ? " (did you mean " + Numbers.plain(percentile * 100) + "?)"
                            : ""));
        }
    }
}
