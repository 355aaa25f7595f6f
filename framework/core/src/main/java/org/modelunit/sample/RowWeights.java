package org.modelunit.sample;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How much each row counts: what it weighs in the data, times how often a bootstrap replicate drew it, which so needs no copy of the
 * rows and no second sort. Safe for any thread as long as nobody writes to the arrays handed over.
 *
 * <p>Only the proportions of weights matter to a metric. So weights of an extreme scale, whose largest is not between 2<sup>-64</sup>
 * and 2<sup>64</sup>, are divided by a power of two ({@link #scale()}), which changes no digit: sums and products of them stay within
 * doubles.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class RowWeights {

    private static final int USUAL =
            64; // powers of two: the product of two sums of 2^31 such weights has room, and of their squares

    private final int size;
    private final double @Nullable [] weights; // null: each 1
    private final int @Nullable [] counts; // null: each once
    private final int scale;

    private RowWeights(int size, double @Nullable [] weights, int @Nullable [] counts, int scale) {
        this.size = size;
        this.weights = weights;
        this.counts = counts;
        this.scale = scale;
    }

    /**
     * Returns the weights of data without any: each row counts once.
     *
     * @param size the number of rows
     */
    public static RowWeights ones(int size) {
        return new RowWeights(size, null, null, 0);
    }

    /**
     * Returns weights over an array without copying it, unless their scale is extreme; the caller must not write to it again.
     *
     * @param weights for each row what it weighs, finite and 0 or more
     */
    public static RowWeights wrap(double[] weights) {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, weight);
        }
        int exponent = Math.getExponent(largest);
        boolean isUsual = largest == 0 || Math.abs(exponent) <= USUAL;
        return new RowWeights(weights.length, weights, null, 0).atScale(isUsual ? 0 : exponent);
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
        return new RowWeights(size, weights, counts, scale);
    }

    /**
     * Returns the power of two that divided the weights, as an exponent: 0 unless their scale is extreme. Statistics of parts can
     * be merged where it is the same.
     */
    public int scale() {
        return scale;
    }

    /**
     * Returns the same weights divided by another power of two.
     *
     * @param exponent the exponent of that power
     */
    public RowWeights atScale(int exponent) {
        if (exponent == scale) {
            return this;
        }
        double[] scaled = new double[size];
        for (int row = 0; row < size; row++) {
            scaled[row] = Math.scalb(weights == null ? 1 : weights[row], scale - exponent);
        }
        return new RowWeights(size, scaled, counts, exponent);
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
