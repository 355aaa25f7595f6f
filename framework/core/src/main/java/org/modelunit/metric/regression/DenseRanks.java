package org.modelunit.metric.regression;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;

/**
 * The ranks of rows by a number, from 0 and without gaps, equal numbers having the same: sorted once, so that a replicate with other
 * counts needs no sort of its own.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class DenseRanks {

    private final int[] rankOfRow;
    private final double[] values; // of each rank, ascending

    private DenseRanks(int[] rankOfRow, double[] values) {
        this.rankOfRow = rankOfRow;
        this.values = values;
    }

    /** What rows are ranked by. */
    enum By {
        TRUTH,
        PREDICTED,
        ABSOLUTE_ERROR;

        IntToDoubleFunction numbers(Regressed outcomes) {
            return switch (this) {
                case TRUTH -> row -> outcomes.truth().get(row);
                case PREDICTED -> row -> outcomes.predicted().get(row);
                case ABSOLUTE_ERROR ->
                    row -> Math.abs(
                            outcomes.predicted().get(row) - outcomes.truth().get(row));
            };
        }
    }

    /**
     * Ranks numbers without NaN.
     *
     * @param size how many
     * @param number the number of a row
     */
    public static DenseRanks of(int size, IntToDoubleFunction number) {
        double[] sorted = new double[size];
        for (int row = 0; row < size; row++) {
            sorted[row] = number.applyAsDouble(row) + 0.0; // one zero of two, which are equal but sort apart
        }
        int[] rankOfRow = new int[size];
        double[] unsorted = sorted.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        double[] values = Arrays.copyOf(sorted, count);
        for (int row = 0; row < size; row++) {
            rankOfRow[row] = Arrays.binarySearch(values, unsorted[row]);
        }
        return new DenseRanks(rankOfRow, values);
    }

    /** How many ranks there are. */
    public int count() {
        return values.length;
    }

    /**
     * Returns the rank of a row, from 0; equal numbers have the same.
     *
     * @param row the row
     */
    public int rank(int row) {
        return rankOfRow[row];
    }

    /** The number that the rows of a rank have. */
    double value(int rank) {
        return values[rank];
    }

    /** What the rows of each rank weigh together. */
    double[] weights(RowWeights weights) {
        double[] sums = new double[values.length];
        for (int row = 0; row < rankOfRow.length; row++) {
            sums[rankOfRow[row]] += weights.get(row);
        }
        return sums;
    }

    /** The rows in the order of their ranks. */
    int[] order() {
        int[] next = new int[values.length + 1];
        for (int rank : rankOfRow) {
            next[rank + 1]++;
        }
        for (int rank = 0; rank < values.length; rank++) {
            next[rank + 1] += next[rank];
        }
        int[] order = new int[rankOfRow.length];
        for (int row = 0; row < order.length; row++) {
            order[next[rankOfRow[row]]++] = row;
        }
        return order;
    }
}
