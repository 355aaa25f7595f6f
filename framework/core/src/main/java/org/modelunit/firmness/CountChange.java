package org.modelunit.firmness;

import java.util.Optional;

/** How a row that changes moves the hits and the trials of a proportion. Each raises the proportion; its opposite lowers it. */
enum CountChange {
    /** A miss becomes a hit. */
    HIT(1, 0),
    /** What did not count becomes a hit. */
    NEW_HIT(1, 1),
    /** A miss no longer counts. */
    MISS_LESS(0, -1);

    private final int hits;
    private final int trials;

    CountChange(int hits, int trials) {
        this.hits = hits;
        this.trials = trials;
    }

    int hits() {
        return hits;
    }

    int trials() {
        return trials;
    }

    /** The change that moves both so; none where it is the opposite of one, or nothing. */
    static Optional<CountChange> of(long hits, long trials) {
        for (CountChange change : values()) {
            if (change.hits == hits && change.trials == trials) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }
}
