package org.modelunit.measuring;

import java.time.Duration;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.parallel.WaitLimit;

/**
 * How many pairs of sessions a time allows, which never depends on which model is faster.
 *
 * @param startNanos when the measurement began
 * @param limit how long it may take
 */
record Budget(long startNanos, Duration limit) {

    private static final int SECOND_LOOK = 16;
    private static final double STARTED = 1.25; // of the limit: what is nearly enough is not given up half way

    static Budget starting(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a comparison needs time, but its budget was " + limit);
        }
        return new Budget(System.nanoTime(), WaitLimit.capped(limit));
    }

    /** Returns whether all the time has gone by. */
    boolean isOver() {
        return System.nanoTime() - startNanos > limit.toNanos();
    }

    /**
     * Returns whether there is time to go on until the next look.
     *
     * @param pairs how many pairs there are, above 0
     * @param nanosPerPair how long one takes
     */
    boolean allowsMore(int pairs, double nanosPerPair) {
        int next = pairs < LatencyComparison.LEAST_PAIRS
                ? LatencyComparison.LEAST_PAIRS
                : pairs < SECOND_LOOK ? SECOND_LOOK : LatencyComparison.MOST_PAIRS;
        boolean isBetween = pairs != 1 && pairs != LatencyComparison.LEAST_PAIRS && pairs != SECOND_LOOK;
        double needed = System.nanoTime() - startNanos + (next - pairs) * nanosPerPair;
        return pairs < LatencyComparison.MOST_PAIRS && needed <= (isBetween ? STARTED : 1) * limit.toNanos();
    }
}
