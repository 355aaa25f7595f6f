package org.modelunit.measuring;

import java.util.Arrays;

/**
 * Whether a model has stopped getting faster: four times in a row, the median of fifty calls is hardly below the one of the calls before.
 * Compiled code, caches and memory pools of a runtime are what settles.
 */
final class SteadyState {

    private static final int CALLS = 50;
    private static final double FASTER = 0.95;
    private static final int TIMES = 4;

    private final long[] last = new long[CALLS];
    private int seen;
    private long level = Long.MAX_VALUE;
    private int steady;

    void add(long nanos) {
        last[seen++] = nanos;
        if (seen == CALLS) {
            long[] sorted = last.clone();
            Arrays.sort(sorted);
            long median = sorted[CALLS / 2];
            boolean isFaster = median < FASTER * level;
            steady = isFaster ? 0 : steady + 1;
            level = isFaster ? median : level;
            seen = 0;
        }
    }

    boolean isReached() {
        return steady >= TIMES;
    }
}
