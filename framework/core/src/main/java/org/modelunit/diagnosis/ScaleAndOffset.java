package org.modelunit.diagnosis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * A straight line from values to those of the reference.
 *
 * @param scale what values are multiplied by
 * @param offset what is added then
 */
record ScaleAndOffset(double scale, double offset) {

    static final ScaleAndOffset NONE = new ScaleAndOffset(1, 0);

    private static final int ROUNDS = 3;

    /** Values are seldom so close together that standardizing multiplies them by as much; units differ by 12, 60, 100, 1000. */
    private static final double MOST_SCALE = 10;

    boolean isNone() {
        return equals(NONE);
    }

    double of(double value) {
        return scale * value + offset;
    }

    /**
     * Returns the simplest line that nearly all points lie on: an offset, a scale, then both. Slopes are medians over pairs of points (Sen
     * 1968), so that a few stray points do not count, and are then fitted to the points that are near by least squares.
     *
     * @param x values
     * @param y those of the reference
     * @param isNear whether a fitted value is close enough to the one of the reference; by their places
     */
    static Optional<ScaleAndOffset> fitted(double[] x, double[] y, FitCheck isNear) {
        int[] finite = IntStream.range(0, x.length)
                .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
                .toArray();
        if (finite.length < 2) {
            return Optional.empty();
        }
        double[] a = Arrays.stream(finite).mapToDouble(i -> x[i]).toArray();
        double[] b = Arrays.stream(finite).mapToDouble(i -> y[i]).toArray();
        double shift = median(a, b, (one, other) -> other - one);
        double ratio = median(a, b, (one, other) -> one == 0 ? Double.NaN : other / one);
        List<ScaleAndOffset> candidates =
                List.of(new ScaleAndOffset(1, shift), new ScaleAndOffset(ratio, 0), line(a, b));
        return candidates.stream()
                .filter(line -> Double.isFinite(line.scale) && Double.isFinite(line.offset) && line.scale != 0)
                .filter(line -> isNear.ofMost(line, a, b))
                .findFirst();
    }

    /** Whether a line is near to points. */
    @FunctionalInterface
    interface FitCheck {

        boolean ofMost(ScaleAndOffset line, double[] x, double[] y);
    }

    private static double median(double[] a, double[] b, DoubleBinaryOperator of) {
        double[] all = IntStream.range(0, a.length)
                .mapToDouble(i -> of.applyAsDouble(a[i], b[i]))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return all.length == 0 ? Double.NaN : all[all.length / 2];
    }

    private static ScaleAndOffset line(double[] a, double[] b) {
        int[] order = IntStream.range(0, a.length)
                .boxed()
                .sorted((i, j) -> Double.compare(a[i], a[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        int half = order.length / 2;
        double[] slopes = IntStream.range(0, order.length - half)
                .filter(i -> a[order[i + half]] > a[order[i]])
                .mapToDouble(i -> (b[order[i + half]] - b[order[i]]) / (a[order[i + half]] - a[order[i]]))
                .sorted()
                .toArray();
        if (slopes.length == 0) {
            return new ScaleAndOffset(Double.NaN, 0);
        }
        double slope = slopes[slopes.length / 2];
        ScaleAndOffset line = new ScaleAndOffset(slope, median(a, b, (one, other) -> other - slope * one));
        for (int round = 0; round < ROUNDS; round++) {
            line = line.leastSquares(a, b);
        }
        return line;
    }

    /** Fits a line to the points that are near to this one. */
    private ScaleAndOffset leastSquares(double[] a, double[] b) {
        double[] residuals = IntStream.range(0, a.length)
                .mapToDouble(i -> Math.abs(of(a[i]) - b[i]))
                .toArray();
        double[] sorted = residuals.clone();
        Arrays.sort(sorted);
        double most = 4 * sorted[sorted.length / 2];
        int[] near =
                IntStream.range(0, a.length).filter(i -> residuals[i] <= most).toArray();
        double meanA = Arrays.stream(near).mapToDouble(i -> a[i]).average().orElse(0);
        double meanB = Arrays.stream(near).mapToDouble(i -> b[i]).average().orElse(0);
        double products = 0;
        double squares = 0;
        for (int i : near) {
            products += (a[i] - meanA) * (b[i] - meanB);
            squares += (a[i] - meanA) * (a[i] - meanA);
        }
        double slope = products / squares;
        return squares > 0 ? new ScaleAndOffset(slope, meanB - slope * meanA) : this;
    }

    /** Returns the line in words that follow a name: "is 2 × the value here - 3". */
    String words() {
        if (scale == 1) {
            return "the value here " + signed(offset);
        }
        return text(scale) + " × the value here" + (offset == 0 ? "" : " " + signed(offset));
    }

    /** Returns the line as standardizing: "(value - 35.5) / 11.4", or "(value + 1.7) × 60", where another unit is the likelier reason. */
    String standardizing() {
        double mean = -offset / scale;
        return (mean == 0 ? "value" : "(value " + signed(-mean) + ")")
                + (Math.abs(scale) < MOST_SCALE ? " / " + text(1 / scale) : " × " + text(scale));
    }

    private static String signed(double value) {
        return (value < 0 ? "- " : "+ ") + text(Math.abs(value));
    }

    /** Returns a number to six digits. */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value, new MathContext(6)).stripTrailingZeros();
        boolean isPlain = rounded.signum() == 0 || Math.abs(value) >= 1e-6 && Math.abs(value) < 1e12;
        return isPlain ? rounded.toPlainString() : rounded.toString();
    }
}
