package org.modelunit.measuring;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.latency.LatencyComparison;

/**
 * How long a pair of sessions takes: the median of those that were timed. The first one alone says little, as its sessions may have waited
 * for a disk or their first calls for a compiler, or its time was over in the middle of it; so it counts for no more than what loading
 * and a round took at the least. For one thread.
 */
final class PairCost {

    private static final int ROUNDS = LatencyComparison.LEAST_ROUNDS + 3; // and what a fresh session needs to settle

    private final List<Long> pairs = new ArrayList<>();
    private double opening = Double.POSITIVE_INFINITY;
    private double round = Double.POSITIVE_INFINITY;

    /** Takes how long it took to make both sessions. */
    void opened(long nanos) {
        opening = Math.min(opening, nanos);
    }

    /** Takes how long it took to ask both once. */
    void asked(double nanos) {
        round = Math.min(round, nanos);
    }

    /** Takes how long a pair took, from loading to closing. */
    void timed(long nanos) {
        pairs.add(nanos);
    }

    /** Returns how long one takes, in nanoseconds, once one was timed. */
    double nanosPerPair() {
        double least = opening + ROUNDS * round;
        return pairs.size() == 1
                ? least
                : pairs.stream()
                        .sorted()
                        .skip((pairs.size() - 1) / 2)
                        .findFirst()
                        .orElse(0L);
    }
}
