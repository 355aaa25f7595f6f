package org.modelunit.measuring;

import java.util.Arrays;

/**
 * Whether a model has stopped getting faster: the median of the last calls is hardly below the one of the calls before them, twice in
 * a row. Compiled code, caches and memory pools of a runtime are what settles.
 */
final class SteadyState {

    private static final int CALLS = 50;
    private static final double FASTER = 0.95;
    private static final int TIMES = 2;

    private final long[] last = new long[CALLS];
    private int seen;
    private long before = Long.MAX_VALUE;
    private int steady;

    void add(long nanos) {
        last[seen++] = nanos;
        if (seen == CALLS) {
            long[] sorted = last.clone();
            Arrays.sort(sorted);
            long median = sorted[CALLS / 2];
            steady = median >= FASTER * before ? steady + 1 : 0;
            before = Math.min(before, median);
            seen = 0;
        }
    }

    boolean isReached() {
        return steady >= TIMES;
    }
}
