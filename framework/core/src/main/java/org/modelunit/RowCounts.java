package org.modelunit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How often each row counts: once in the data itself, any number of times in a bootstrap replicate, which so needs no copy of the
 * rows and no second sort.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class RowCounts {

    private final int size;
    private final int @Nullable [] counts; // null: each once

    private RowCounts(int size, int @Nullable [] counts) {
        this.size = size;
        this.counts = counts;
    }

    /**
     * Returns the counts of the data itself: each row once.
     *
     * @param size the number of rows
     */
    public static RowCounts once(int size) {
        return new RowCounts(size, null);
    }

    /**
     * Returns counts over an array without copying it; the caller must not write to it while they are used.
     *
     * @param counts for each row how often it counts, 0 or more
     */
    public static RowCounts handingOver(int[] counts) {
        return new RowCounts(counts.length, counts);
    }

    /** Returns the number of rows. */
    public int size() {
        return size;
    }

    /** Tells whether these are the counts of the data itself. */
    public boolean areOnce() {
        return counts == null;
    }

    /**
     * Returns how often a row counts.
     *
     * @param row from 0 to below {@link #size()}
     */
    public int get(int row) {
        return counts == null ? 1 : counts[row];
    }

    /** Returns the rows' numbers, each as often as it counts, ascending. */
    public int[] expanded() {
        int total = 0;
        for (int row = 0; row < size; row++) {
            total += get(row);
        }
        int[] rows = new int[total];
        int next = 0;
        for (int row = 0; row < size; row++) {
            for (int i = get(row); i > 0; i--) {
                rows[next++] = row;
            }
        }
        return rows;
    }
}
