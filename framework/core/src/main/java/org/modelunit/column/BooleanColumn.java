package org.modelunit.column;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A column of yes and no, one bit for each example; immutable. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class BooleanColumn {

    private final int size;
    private final long[] words; // 64 rows each, the first in the lowest bit; zero behind the last row

    private BooleanColumn(int size, long[] words) {
        this.size = size;
        this.words = words;
    }

    /** Says yes or no for each row. */
    @FunctionalInterface
    public interface Condition extends Serializable {

        /**
         * Tells whether it holds.
         *
         * @param row the row
         */
        boolean holds(int row);
    }

    /**
     * Returns a column of what a condition says of each row.
     *
     * @param size how many rows
     * @param condition asked once for each row
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static BooleanColumn of(int size, Condition condition) {
        long[] words = new long[(int) ((size + 63L) / 64)];
        for (int row = 0; row < size; row++) {
            if (condition.holds(row)) {
                words[row >> 6] |= 1L << row;
            }
        }
        return new BooleanColumn(size, words);
    }

    /**
     * Returns a column of values, which are packed into bits.
     *
     * @param values yes or no for each example
     */
    public static BooleanColumn of(boolean... values) {
        return of(values.length, row -> values[row]);
    }

    /** Returns how many examples there are. */
    public int size() {
        return size;
    }

    /**
     * Returns the value of an example.
     *
     * @param row from 0 to below {@link #size()}
     */
    public boolean get(int row) {
        Objects.checkIndex(row, size);
        return (words[row >> 6] >>> row & 1) != 0;
    }

    /** Returns how many examples say yes. */
    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Returns how many words of 64 examples there are, for who counts many at once. */
    public int words() {
        return words.length;
    }

    /**
     * Returns 64 examples as bits, the first in the lowest; bits behind the last example are 0.
     *
     * @param index from 0 to below {@link #words()}; its first example is 64 times as many
     */
    public long word(int index) {
        return words[index];
    }

    /**
     * Returns the column of some rows, in the order in which they are named; a row may be named more than once.
     *
     * @param rows the rows' numbers
     */
    public BooleanColumn rows(int[] rows) {
        return of(rows.length, row -> get(rows[row]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BooleanColumn that && size == that.size && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return 31 * size + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return count() + " of " + size;
    }
}
