package org.modelunit.measuring;

import java.util.Arrays;

/**
 * Whether a model has stopped getting faster: four times in a row, the median of fifty calls is hardly below the one of the calls before. Of
 * slow calls, fewer will do: as many as take a tenth of a second, five at the least.
 * Compiled code, caches and memory pools of a runtime are what settles.
 */
final class SteadyState {

    private static final int CALLS = 50;
    private static final int FEWEST = 5;
    private static final long LONG_NANOS = 100_000_000;
    private static final double FASTER = 0.95;
    private static final int TIMES = 4;

    private final long[] last = new long[CALLS];
    private int seen;
    private long nanosSeen;
    private int blocks;
    private long level = Long.MAX_VALUE;
    private int steady;

    void add(long nanos) {
        last[seen++] = nanos;
        nanosSeen += nanos;
        if (seen == CALLS || seen >= FEWEST && nanosSeen >= LONG_NANOS) {
            end();
        }
    }

    private void end() {
        long[] sorted = Arrays.copyOf(last, seen);
        Arrays.sort(sorted);
        long median = sorted[seen / 2];
        boolean isFaster = median < FASTER * level;
        steady = isFaster ? 0 : steady + 1;
        level = isFaster ? median : level;
        seen = 0;
        nanosSeen = 0;
        blocks++;
    }

    /** Whether the last calls were faster than those before; not where there are too few of them to compare. */
    boolean isFalling() {
        return blocks > 1 && steady == 0;
    }

    boolean isReached() {
        return steady >= TIMES;
    }
}
