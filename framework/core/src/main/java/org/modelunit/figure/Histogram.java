package org.modelunit.figure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Counts examples of one or more series in bins of equal width, to become {@link Bins}. For one thread.
 *
 * <pre>{@code
 * Histogram histogram = new Histogram(Axis.ofShares("score"), List.of("bad", "good"));
 * histogram.add(0.31, 0);
 * Bins bins = histogram.bins("scores by class");
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Histogram {

    private static final int BINS = 20;
    private static final int DIGITS = 30; // binary ones

    private final Axis x;
    private final List<String> series;
    private final @Nullable Axis measured;
    private final double[] edges;
    private final long[][] counts;
    private final double[] weights; // of what was measured
    private final double[] sumsOfX;
    private final double[] sumsOfY;

    /**
     * Begins to count.
     *
     * @param x the axis that is divided into 20 bins
     * @param series what is counted, such as the classes; one or more
     */
    public Histogram(Axis x, List<String> series) {
        this(x, series, null);
    }

    private Histogram(Axis x, List<String> series, @Nullable Axis measured) {
        this.x = requireNonNull(x, "x");
        this.measured = measured;
        this.series = Checked.some(series, "series");
        this.edges = x.edges(BINS);
        this.counts = new long[BINS][series.size()];
        this.weights = new double[BINS];
        this.sumsOfX = new double[BINS];
        this.sumsOfY = new double[BINS];
    }

    /**
     * Begins to count examples that something is measured of.
     *
     * @param x the axis that is divided into 20 bins
     * @param series what is counted
     * @param y what is measured, whose mean in a bin is its point
     */
    public static Histogram measuring(Axis x, List<String> series, Axis y) {
        return new Histogram(x, series, requireNonNull(y, "y"));
    }

    /**
     * Counts an example. A value on the border of two bins belongs to the upper one.
     *
     * @param value its value, on the axis
     * @param ofSeries its series, from 0
     */
    public void add(double value, int ofSeries) {
        counts[bin(value)][ofSeries]++;
    }

    /**
     * Counts an example that something was measured of. Means are of numbers to a thousand millionth of their axis, so that their sums
     * are exact, and the same in any order.
     *
     * @param value its value, on the axis
     * @param ofSeries its series, from 0
     * @param y what was measured, on its axis
     * @param weight what the example weighs in the means
     * @throws IllegalStateException if nothing is {@linkplain #measuring measured} here
     */
    public void add(double value, int ofSeries, double y, double weight) {
        if (measured == null) {
            throw new IllegalStateException(
                    "this histogram counts alone; make one by Histogram.measuring(x, series, y)");
        }
        int bin = bin(value);
        counts[bin][ofSeries]++;
        weights[bin] += weight;
        sumsOfX[bin] += weight * onGrid(value, x);
        sumsOfY[bin] += weight * onGrid(measured.held(y, "what was measured"), measured);
    }

    /** A number as a multiple of a power of two, so that eight million of them can be added up without rounding. */
    private static double onGrid(double value, Axis axis) {
        double unit = Math.scalb(1.0, Math.getExponent(Math.max(Math.abs(axis.from()), Math.abs(axis.to()))) - DIGITS);
        return unit > 0 ? Math.rint(value / unit) * unit : value;
    }

    private int bin(double value) {
        int place = Arrays.binarySearch(edges, x.held(value, "the value of an example"));
        int bin = place >= 0 ? place : -place - 2;
        return Math.max(0, Math.min(bin, BINS - 1));
    }

    /**
     * Counts values of one series.
     *
     * @param title what is shown
     * @param x the axis that is divided into 20 bins
     * @param series what is counted
     * @param values the values, on the axis; NaN is left out
     * @return the bins; none without values
     */
    public static List<Figure> of(String title, Axis x, String series, double[] values) {
        Histogram histogram = new Histogram(x, List.of(series));
        boolean isEmpty = true;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                histogram.add(value, 0);
                isEmpty = false;
            }
        }
        return isEmpty ? List.of() : List.of(histogram.bins(title));
    }

    /**
     * Returns the bins, with the means of what was measured if anything was; those of fewer than five examples are joined as by
     * {@link Bins#of}.
     *
     * @param title what is shown
     */
    public Bins bins(String title) {
        List<Bin> bins = SmallBins.joined(tallies());
        if (measured != null) {
            return new Bins(title, x, measured, series, bins);
        }
        long most = bins.stream()
                .flatMap(bin -> bin.counts().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new Bins(title, x, Axis.over(series.size() == 1 ? series.get(0) : "examples", 0, most), series, bins);
    }

    private List<BinTally> tallies() {
        List<BinTally> tallies = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            List<Long> inBin = LongStream.of(counts[bin]).boxed().toList();
            tallies.add(new BinTally(edges[bin], edges[bin + 1], inBin, weights[bin], sumsOfX[bin], sumsOfY[bin]));
        }
        return tallies;
    }
}
