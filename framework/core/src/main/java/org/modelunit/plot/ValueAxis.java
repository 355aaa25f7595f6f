package org.modelunit.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.modelunit.claim.Bar;
import org.modelunit.claim.ForestPlot;
import org.modelunit.claim.Measured;
import org.modelunit.claim.Measurement;

/**
 * The part of a metric's range that a card shows.
 *
 * @param low the value at the left end
 * @param high the value at the right end
 * @param left where it begins, in the card's units
 * @param right where it ends
 * @param digits how many digits after the point its values need
 */
record ValueAxis(double low, double high, double left, double right, int digits) {

    private static final double MARGIN = 0.12;
    private static final int MOST_DIGITS = 8;
    private static final double HUGE = 1e7;

    static ValueAxis of(Measured measured, double left, double right) {
        Measurement numbers = measured.measurement();
        double[] marks = DoubleStream.concat(
                        DoubleStream.of(
                                numbers.value(),
                                numbers.bounds().lower(),
                                numbers.bounds().upper()),
                        DoubleStream.concat(
                                measured.bars().stream().mapToDouble(Bar::value),
                                numbers.passMarks().stream().mapToDouble(Double::doubleValue)))
                .filter(Double::isFinite)
                .toArray();
        return of(
                marks, told(measured), numbers.range().lowest(), numbers.range().highest(), left, right);
    }

    /** Returns the axis of a plot; where all of it lies between 0 and 1, so does the axis. */
    static ValueAxis of(ForestPlot plot, List<ForestPlot.Row> rows, double left, double right) {
        double[] bars = plot.bars().stream().mapToDouble(Bar::value).toArray();
        double[] values = rows.stream()
                .mapToDouble(ForestPlot.Row::value)
                .filter(Double::isFinite)
                .toArray();
        double[] marks = DoubleStream.concat(
                        DoubleStream.of(bars),
                        rows.stream().flatMapToDouble(row -> DoubleStream.of(row.value(), row.lower(), row.upper())))
                .filter(Double::isFinite)
                .toArray();
        boolean isShare = DoubleStream.of(marks).allMatch(mark -> mark >= 0 && mark <= 1);
        double[] told = DoubleStream.of(bars)
                .flatMap(bar -> DoubleStream.concat(DoubleStream.of(bar), nearest(values, bar)))
                .distinct()
                .toArray();
        return of(
                marks,
                told,
                isShare ? 0 : Double.NEGATIVE_INFINITY,
                isShare ? 1 : Double.POSITIVE_INFINITY,
                left,
                right);
    }

    /** The value that is most easily taken for the bar; one that differs by rounding alone is the bar. */
    private static DoubleStream nearest(double[] values, double bar) {
        return DoubleStream.of(values)
                .filter(value -> Math.abs(value - bar) > 1e-9 * Math.abs(bar))
                .boxed()
                .min(Comparator.comparingDouble(value -> Math.abs(value - bar)))
                .map(DoubleStream::of)
                .orElse(DoubleStream.empty());
    }

    private static ValueAxis of(
            double[] marks, double[] told, double lowest, double highest, double left, double right) {
        double least = DoubleStream.of(marks).min().orElse(0);
        double most = DoubleStream.of(marks).max().orElse(1);
        double span = most > least ? most - least : Math.max(0.1 * Math.abs(most), 0.1);
        double low = Math.max(lowest, least - MARGIN * span);
        double high = Math.min(highest, most + MARGIN * span);
        if (!(low < high)) { // every mark lies at one end of the range, or beyond it
            low = least - MARGIN * span;
            high = most + MARGIN * span;
        }
        return new ValueAxis(low, high, left, right, digits(span, told));
    }

    /** The values that must not look the same unless they are. */
    private static double[] told(Measured measured) {
        return DoubleStream.concat(
                        DoubleStream.of(measured.measurement().value()),
                        DoubleStream.concat(
                                measured.bars().stream().mapToDouble(Bar::value),
                                measured.measurement().passMarks().stream().mapToDouble(Double::doubleValue)))
                .filter(Double::isFinite)
                .distinct()
                .toArray();
    }

    /** As many digits as the span needs, and more until values that differ look different. */
    private static int digits(double span, double[] told) {
        int digits = (int) Math.max(0, Math.min(MOST_DIGITS, Math.round(0.2 - Math.log10(span)) + 2));
        while (digits < MOST_DIGITS && distinct(told, digits) < told.length) {
            digits++;
        }
        return digits;
    }

    private static long distinct(double[] values, int digits) {
        return DoubleStream.of(values)
                .mapToObj(value -> text(value, digits))
                .distinct()
                .count();
    }

    /** Returns where a value lies; at an end of the axis if it is beyond. */
    double x(double value) {
        double share = (value - low) / (high - low);
        return left + Math.max(0, Math.min(1, share)) * (right - left);
    }

    /** Returns round values to be written at the axis, three to six of them. */
    double[] ticks() {
        double rough = (high - low) / 4;
        double unit = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = unit * (rough < 1.5 * unit ? 1 : rough < 3.5 * unit ? 2 : rough < 7.5 * unit ? 5 : 10);
        long first = (long) Math.ceil(low / step - 1e-6);
        long last = (long) Math.floor(high / step + 1e-6);
        return LongStream.rangeClosed(first, last)
                .limit(10)
                .mapToDouble(count -> count * step)
                .toArray();
    }

    /** Returns a tick with no more digits than the distance to the next one needs. */
    String tick(double value) {
        double[] ticks = ticks();
        double step = ticks.length > 1 ? ticks[1] - ticks[0] : 1;
        return text(value, (int) Math.max(0, Math.min(MOST_DIGITS, Math.ceil(-Math.log10(step) - 1e-6))));
    }

    /** Returns a value with the axis' digits. */
    String text(double value) {
        return text(value, digits);
    }

    private static String text(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "undefined" : value > 0 ? "∞" : "-∞";
        }
        if (Math.abs(value) >= HUGE) {
            return String.format(Locale.ROOT, "%.4g", value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
        return String.format(Locale.ROOT, "%,." + digits + "f", rounded);
    }
}
