package org.modelunit.figure;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
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
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Density(String title, Axis x, Axis y, List<List<Long>> counts) implements Figure {

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
    }

    /**
     * Counts points in cells, as many in each direction as leave about five points to a cell on average, and at most
     * {@value #MOST_CELLS}.
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
        int cells = (int) Math.max(1, Math.min(MOST_CELLS, Math.round(Math.sqrt(xs.length / 5.0))));
        long[][] counts = new long[cells][cells];
        for (int i = 0; i < xs.length; i++) {
            counts[cell(y, ys[i], cells)][cell(x, xs[i], cells)]++;
        }
        return new Density(
                title,
                x,
                y,
                Arrays.stream(counts)
                        .map(row -> LongStream.of(row).boxed().toList())
                        .toList());
    }

    private static int cell(Axis axis, double value, int cells) {
        return (int) Math.min(cells - 1.0, Math.floor(axis.share(axis.held(value, "a point")) * cells));
    }
}
