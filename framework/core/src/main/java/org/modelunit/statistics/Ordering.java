package org.modelunit.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Indices of values, sorted. */
final class Ordering {

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
}
