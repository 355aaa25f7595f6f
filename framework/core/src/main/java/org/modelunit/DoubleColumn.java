package org.modelunit;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A column of numbers, one for each example; immutable. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class DoubleColumn {

    private final double[] values;

    private DoubleColumn(double[] values) {
        this.values = values;
    }

    /**
     * Returns a column with a copy of values.
     *
     * @param values the numbers, one for each example
     */
    public static DoubleColumn of(double... values) {
        return new DoubleColumn(values.clone());
    }

    /**
     * Returns a column over an array without copying it; the caller must not write to it again.
     *
     * @param values the numbers, one for each example
     */
    public static DoubleColumn handingOver(double[] values) {
        return new DoubleColumn(values);
    }

    static DoubleColumn ofNumbers(List<? extends Number> numbers) {
        return new DoubleColumn(
                numbers.stream().mapToDouble(Number::doubleValue).toArray());
    }

    /** Returns how many numbers there are. */
    public int size() {
        return values.length;
    }

    /**
     * Returns the number of an example.
     *
     * @param row from 0 to below {@link #size()}
     */
    public double get(int row) {
        return values[row];
    }

    /** Returns a copy of the numbers. */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * Copies all numbers into an array.
     *
     * @param target where they go
     * @param from the index of the first one there
     */
    public void copyInto(double[] target, int from) {
        System.arraycopy(values, 0, target, from, values.length);
    }

    /**
     * Returns the column of some rows, in the order in which they are named; a row may be named more than once.
     *
     * @param rows the rows' numbers
     */
    public DoubleColumn rows(int[] rows) {
        double[] gathered = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            gathered[i] = values[rows[i]];
        }
        return new DoubleColumn(gathered);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DoubleColumn that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length <= 8
                ? Arrays.toString(values)
                : values.length + " numbers from " + values[0] + " to " + values[values.length - 1];
    }
}
