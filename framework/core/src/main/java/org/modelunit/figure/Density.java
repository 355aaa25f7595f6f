package org.modelunit.figure;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How many examples lie where on a plane, in cells of equal size: residuals, predictions beside the truth.
 *
 * @param title what is shown
 * @param x the axis that goes right
 * @param y the axis that goes up
 * @param counts for each row of cells, from the lowest y, the number of examples in each cell from the left; {@value #MOST_CELLS} rows
 *     and columns at most
 * @param leftOut how many examples are counted in no cell, as too few lie there
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Density(String title, Axis x, Axis y, List<List<Long>> counts, long leftOut) implements Figure {

    /** How many cells there are at most in each direction. */
    public static final int MOST_CELLS = 20;

    public Density {
        title = Checked.text(title, "the title of a figure");
        requireNonNull(x, "x");
        requireNonNull(y, "y");
        List<List<Long>> given = Checked.some(counts, "rows of cells");
        int columns = Checked.some(given.get(0), "cells in a row").size();
        if (given.size() > MOST_CELLS || columns > MOST_CELLS) {
            throw new IllegalArgumentException("there are " + given.size() + " rows of " + columns
                    + " cells, but a figure shows " + MOST_CELLS + " by " + MOST_CELLS + " at most; make cells larger");
        }
        counts = Checked.table(given, given.size(), columns);
        Checked.notNegative(leftOut, "the number of examples that are left out");
    }

    /**
     * Creates a figure that leaves nothing out.
     *
     * @param title what is shown
     * @param x the axis that goes right
     * @param y the axis that goes up
     * @param counts for each row of cells, from the lowest y, the number of examples in each cell from the left
     */
    public Density(String title, Axis x, Axis y, List<List<Long>> counts) {
        this(title, x, y, counts, 0);
    }

    /**
     * Counts points in cells. So that nobody is known by one, a cell of fewer than five points is left empty, and its points are only
     * counted; cells are as small as leave out a tenth of all points at most, and {@value #MOST_CELLS} in each direction at most. Fewer
     * than five points in all have one cell.
     *
     * @param title what is shown
     * @param x the axis that goes right
     * @param y the axis that goes up
     * @param xs the points' values on {@code x}, one or more
     * @param ys their values on {@code y}, as many
     */
    public static Density of(String title, Axis x, Axis y, double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException("there are " + xs.length + " values of x, but " + ys.length + " of y");
        }
        DensityCells cells = DensityCells.of(x, y, xs, ys);
        return new Density(title, x, y, cells.counts(), cells.leftOut());
    }

    /**
     * Returns how two values of each example lie beside one another, on axes of the same range, so that where both are equal is a
     * diagonal.
     *
     * @param title what is shown
     * @param right what goes right
     * @param up what goes up
     * @param xs the values that go right, one or more, finite
     * @param ys the values that go up, as many
     */
    public static Density ofPairs(String title, String right, String up, double[] xs, double[] ys) {
        double lowest =
                DoubleStream.concat(Arrays.stream(xs), Arrays.stream(ys)).min().orElse(0);
        double highest =
                DoubleStream.concat(Arrays.stream(xs), Arrays.stream(ys)).max().orElse(1);
        return of(title, Axis.over(right, lowest, highest), Axis.over(up, lowest, highest), xs, ys);
    }
}
