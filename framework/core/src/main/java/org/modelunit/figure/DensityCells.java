package org.modelunit.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Points counted in cells, so that no cell holds so few that somebody might know them again.
 *
 * @param counts for each row of cells the number of points in each
 * @param leftOut how many points lie where too few are
 */
record DensityCells(List<List<Long>> counts, long leftOut) {

    private static final double MOST_LEFT_OUT = 0.1;

    static DensityCells of(Axis x, Axis y, double[] xs, double[] ys) {
        for (int cells = Density.MOST_CELLS; cells > 1; cells--) {
            long[][] counts = counts(x, y, xs, ys, cells);
            long small = small(counts);
            if (small <= MOST_LEFT_OUT * xs.length) {
                return new DensityCells(shown(counts), small);
            }
        }
        return new DensityCells(list(counts(x, y, xs, ys, 1)), 0);
    }

    private static long[][] counts(Axis x, Axis y, double[] xs, double[] ys, int cells) {
        long[][] counts = new long[cells][cells];
        for (int i = 0; i < xs.length; i++) {
            counts[cell(y, ys[i], cells)][cell(x, xs[i], cells)]++;
        }
        return counts;
    }

    private static int cell(Axis axis, double value, int cells) {
        return (int) Math.min(cells - 1.0, Math.floor(axis.share(axis.held(value, "a point")) * cells));
    }

    private static boolean isShown(long count) {
        return count >= SmallBins.FEWEST;
    }

    private static long small(long[][] counts) {
        return Arrays.stream(counts)
                .flatMapToLong(Arrays::stream)
                .filter(count -> !isShown(count))
                .sum();
    }

    private static List<List<Long>> shown(long[][] counts) {
        return list(Arrays.stream(counts)
                .map(row -> Arrays.stream(row)
                        .map(count -> isShown(count) ? count : 0)
                        .toArray())
                .toArray(long[][]::new));
    }

    private static List<List<Long>> list(long[][] counts) {
        return Arrays.stream(counts)
                .map(row -> LongStream.of(row).boxed().toList())
                .toList();
    }
}
