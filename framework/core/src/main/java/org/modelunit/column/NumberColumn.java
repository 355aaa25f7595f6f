package org.modelunit.column;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.NoNulls;

/**
 * A column of numbers, one for each example; immutable. Where a model gives floats they may be kept as such, at half the memory; they
 * are read as the doubles that equal them.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public abstract sealed class NumberColumn implements Sized permits DoubleArrayColumn, FloatArrayColumn {

    NumberColumn() {}

    /**
     * Returns a column with a copy of values.
     *
     * @param values the numbers, one for each example
     */
    public static NumberColumn of(double... values) {
        return new DoubleArrayColumn(values.clone());
    }

    /**
     * Returns a column over an array without copying it; the caller must not write to it again.
     *
     * @param values the numbers, one for each example
     */
    public static NumberColumn wrap(double[] values) {
        return new DoubleArrayColumn(values);
    }

    /**
     * Returns a column over an array of floats without copying it; the caller must not write to it again.
     *
     * @param values the numbers, one for each example
     */
    public static NumberColumn wrap(float[] values) {
        return new FloatArrayColumn(values);
    }

    /**
     * Returns a column of numbers; a null is named by its row.
     *
     * @param numbers one for each row
     * @param one what each is, as the words before a row's number: "the weight of row "
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static NumberColumn ofNumbers(List<? extends Number> numbers, String one) {
        NoNulls.require(numbers, one, "give each example a number");
        return new DoubleArrayColumn(
                numbers.stream().mapToDouble(Number::doubleValue).toArray());
    }

    /**
     * Returns the numbers of several columns as one.
     *
     * @param parts the columns, in their order
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static NumberColumn concatenation(List<NumberColumn> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        double[] all = new double[parts.stream().mapToInt(NumberColumn::size).sum()];
        int from = 0;
        for (NumberColumn part : parts) {
            part.copyInto(all, from);
            from += part.size();
        }
        return new DoubleArrayColumn(all);
    }

    /** Returns how many numbers there are. */
    @Override
    public abstract int size();

    /**
     * Returns the number of an example.
     *
     * @param row from 0 to below {@link #size()}
     */
    public abstract double get(int row);

    /**
     * Copies the numbers of neighbouring rows into an array.
     *
     * @param from the first row
     * @param to the row after the last one
     * @param target where they go
     * @param at the index of the first one there
     */
    public abstract void copyRows(int from, int to, double[] target, int at);

    /**
     * Returns the column of some rows, in the order in which they are named; a row may be named more than once.
     *
     * @param rows the rows' numbers
     */
    public abstract NumberColumn rows(int[] rows);

    /** Returns a copy of the numbers. */
    public double[] toArray() {
        double[] values = new double[size()];
        copyInto(values, 0);
        return values;
    }

    /**
     * Copies all numbers into an array.
     *
     * @param target where they go
     * @param from the index of the first one there
     */
    public void copyInto(double[] target, int from) {
        copyRows(0, size(), target, from);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberColumn that && Arrays.equals(toArray(), that.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray());
    }

    @Override
    public String toString() {
        return size() <= 8 ? Arrays.toString(toArray()) : size() + " numbers from " + get(0) + " to " + get(size() - 1);
    }
}
