package org.modelunit.column;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Prediction intervals in columns: within which numbers each truth is said to lie, both ends included. Immutable and safe for any
 * thread.
 *
 * @param lower the lower ends; negative infinity where there is none
 * @param upper the upper ends, none below its lower end; positive infinity where there is none
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Intervals(NumberColumn lower, NumberColumn upper) {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if their numbers differ, or two of them are not an interval; the message names the row
     */
    public Intervals {
        if (lower.size() != upper.size()) {
            throw new IllegalArgumentException("there are " + lower.size() + " lower ends of intervals, but "
                    + upper.size() + " upper ends; give both for each example");
        }
        for (int row = 0; row < lower.size(); row++) {
            check(row, lower.get(row), upper.get(row));
        }
    }

    private static void check(int row, double lower, double upper) {
        if (Double.isNaN(lower) || Double.isNaN(upper)) {
            throw new IllegalArgumentException("the interval of row " + row + " is from " + lower + " to " + upper
                    + "; where it has no end, give an infinite one");
        }
        if (lower > upper) {
            throw new IllegalArgumentException("the interval of row " + row + " is from " + lower + " to " + upper
                    + "; the lower end comes first, then the upper one");
        }
        if (lower == Double.POSITIVE_INFINITY || upper == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("the interval of row " + row + " is from " + lower + " to " + upper
                    + " and holds no number; look at the inputs of that row");
        }
    }

    /** Returns how many intervals there are. */
    public int size() {
        return lower.size();
    }

    /**
     * Tells whether a number lies in the interval of a row, its ends included.
     *
     * @param row from 0 to below {@link #size()}
     * @param number the number
     */
    public boolean contains(int row, double number) {
        return number >= lower.get(row) && number <= upper.get(row);
    }

    /**
     * Returns the width of the interval of a row.
     *
     * @param row from 0 to below {@link #size()}
     */
    public double width(int row) {
        return upper.get(row) - lower.get(row);
    }

    /**
     * Returns the intervals of some rows, in the order in which they are named; a row may be named more than once.
     *
     * @param rows the rows' numbers
     */
    public Intervals rows(int[] rows) {
        return new Intervals(lower.rows(rows), upper.rows(rows));
    }
}
