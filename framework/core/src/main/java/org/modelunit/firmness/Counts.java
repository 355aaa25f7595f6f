package org.modelunit.firmness;

import java.util.List;
import java.util.Map;
import org.modelunit.statistics.Estimate;

/**
 * A proportion as its counts, and which rows can change them.
 *
 * @param hits how many rows have the property
 * @param trials how many could
 * @param raising how many rows there are for each change that raises the proportion
 * @param lowering how many there are for the opposite of each
 * @param estimator gives the estimate of other counts
 */
record Counts(
        long hits, long trials, Map<CountChange, Long> raising, Map<CountChange, Long> lowering, Estimator estimator) {

    /** Gives the estimate of counts. */
    @FunctionalInterface
    interface Estimator {
        Estimate of(long hits, long trials);
    }

    Counts {
        raising = Map.copyOf(raising);
        lowering = Map.copyOf(lowering);
    }

    /** The changes that any row can make, or the opposite of. */
    List<CountChange> changes() {
        return List.of(CountChange.values()).stream()
                .filter(change -> rows(change, 1) > 0 || rows(change, -1) > 0)
                .toList();
    }

    /** How many rows can make a change, or its opposite for a sign below 0. */
    long rows(CountChange change, int sign) {
        return (sign > 0 ? raising : lowering).getOrDefault(change, 0L);
    }
}
