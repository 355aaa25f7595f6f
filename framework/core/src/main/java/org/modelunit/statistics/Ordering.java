package org.modelunit.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Indices of values, sorted. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Ordering {

    private Ordering() {}

    /** The indices of p-values, the smallest first, those of equal ones ascending. */
    static int[] ascending(double[] p) {
        for (double each : p) {
            if (!(each >= 0 && each <= 1)) {
                throw new IllegalArgumentException("p-values must lie between 0 and 1, but one was " + each);
            }
        }
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /** The indices of statistics, the largest first, those of equal ones ascending. */
    static int[] descending(double[] statistics) {
        return IntStream.range(0, statistics.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -statistics[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /**
     * Returns how many numbers lie below a bar.
     *
     * @param sorted the numbers, ascending
     * @param bar the bar
     * @param orAt whether those at the bar count, too
     */
    public static int below(double[] sorted, double bar, boolean orAt) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bar || orAt && sorted[middle] == bar) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
