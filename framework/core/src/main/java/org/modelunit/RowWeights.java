package org.modelunit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How much each row counts: what it weighs in the data, times how often a bootstrap replicate drew it, which so needs no copy of the
 * rows and no second sort. Safe for any thread as long as nobody writes to the arrays handed over.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class RowWeights {

    private final int size;
    private final double @Nullable [] weights; // null: each 1
    private final int @Nullable [] counts; // null: each once

    private RowWeights(int size, double @Nullable [] weights, int @Nullable [] counts) {
        this.size = size;
        this.weights = weights;
        this.counts = counts;
    }

    /**
     * Returns the weights of data without any: each row counts once.
     *
     * @param size the number of rows
     */
    public static RowWeights ones(int size) {
        return new RowWeights(size, null, null);
    }

    /**
     * Returns weights over an array without copying it; the caller must not write to it again.
     *
     * @param weights for each row what it weighs, finite and 0 or more
     */
    public static RowWeights handingOver(double[] weights) {
        return new RowWeights(weights.length, weights, null);
    }

    /**
     * Returns these weights, each times how often its row counts, over an array that is not copied; the caller must not write to it
     * while the result is used.
     *
     * @param counts for each row how often it counts, 0 or more
     */
    public RowWeights times(int[] counts) {
        if (counts.length != size) {
            throw new IllegalArgumentException("there are " + size + " rows, but " + counts.length + " counts");
        }
        return new RowWeights(size, weights, counts);
    }

    /** Returns the number of rows. */
    public int size() {
        return size;
    }

    /** Tells whether each row counts exactly once, as in data without weights. */
    public boolean areOnes() {
        return weights == null && counts == null;
    }

    /** Tells whether rows are only counted: each weight is a whole number, and sums of them are exact. */
    public boolean areCounts() {
        return weights == null;
    }

    /**
     * Returns how much a row counts.
     *
     * @param row from 0 to below {@link #size()}
     */
    public double get(int row) {
        double weight = weights == null ? 1 : weights[row];
        return counts == null ? weight : weight * counts[row];
    }

    /** Returns the rows' numbers, each as often as it was drawn, ascending; weights stay with the rows and are not looked at. */
    public int[] expanded() {
        int total = 0;
        for (int row = 0; row < size; row++) {
            total += drawn(row);
        }
        int[] rows = new int[total];
        int next = 0;
        for (int row = 0; row < size; row++) {
            for (int i = drawn(row); i > 0; i--) {
                rows[next++] = row;
            }
        }
        return rows;
    }

    private int drawn(int row) {
        return counts == null ? 1 : counts[row];
    }
}
