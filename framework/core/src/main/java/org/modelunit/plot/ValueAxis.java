package org.modelunit.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.modelunit.metric.Range;
import org.modelunit.text.Numbers;

/**
 * The part of the numbers that a picture shows, and where.
 *
 * @param low the value at its beginning
 * @param high the value at its end, above the lowest
 * @param from where it begins, in the picture's units
 * @param to where it ends; above its beginning where values grow upwards
 */
record ValueAxis(double low, double high, double from, double to) {

    private static final double MARGIN = 0.12;
    private static final double MOST = 1e307;
    private static final double LEAST_SHARE = 0.2;
    private static final int LONG = 9;
    private static final double MOST_NAME = 120;

    /**
     * Returns an axis that has room for values, and a margin around them within the range.
     *
     * @param values what has to be seen; those that are no finite number do not count
     * @param range the values that could be
     */
    static ValueAxis around(double[] values, Range range, double from, double to) {
        double[] marks = DoubleStream.of(values)
                .filter(Double::isFinite)
                .map(value -> Math.max(-MOST, Math.min(MOST, value)))
                .toArray();
        double least = DoubleStream.of(marks).min().orElse(0);
        double most = DoubleStream.of(marks).max().orElse(1);
        double margin = MARGIN * span(least, most);
        double low = Math.max(range.lowest(), least - margin);
        double high = Math.min(range.highest(), most + margin);
        if (!(low < high)) { // every value lies at one end of the range, or beyond it
            low = least - margin;
            high = most + margin;
        }
        return new ValueAxis(low, high, from, to);
    }

    private static double span(double least, double most) {
        double size = Math.max(Math.abs(least), Math.abs(most));
        double smallest = 100 * Math.ulp(size);
        double span = most - least;
        if (span > 0) {
            return Math.max(span, smallest);
        }
        return size == 0 ? 0.1 : Math.max(0.1 * size, Math.min(0.1, size));
    }

    /** Returns this axis made longer for values that help to read the others, as long as these keep a fifth of it. */
    ValueAxis withRoomFor(DoubleStream references) {
        ValueAxis axis = this;
        for (double reference : references.toArray()) {
            double from = Math.min(axis.low, reference);
            double to = Math.max(axis.high, reference);
            if ((high - low) >= LEAST_SHARE * (to - from)) {
                axis = new ValueAxis(from, to, axis.from, axis.to);
            }
        }
        return axis;
    }

    /** Whether a value lies on the axis. */
    boolean holds(double value) {
        return value >= low && value <= high;
    }

    /** Returns where a value lies; at an end of the axis if it is beyond. */
    double at(double value) {
        double share = (value - low) / (high - low);
        return from + Math.max(0, Math.min(1, share)) * (to - from);
    }

    /** Returns round values on the axis, three to ten of them. */
    List<Double> ticks() {
        BigDecimal step = step();
        BigDecimal tolerance = step.multiply(BigDecimal.valueOf(1e-6));
        BigDecimal first = BigDecimal.valueOf(low)
                .subtract(tolerance)
                .divide(step, 0, RoundingMode.CEILING)
                .multiply(step);
        List<Double> ticks = new ArrayList<>();
        for (BigDecimal tick = first;
                tick.compareTo(BigDecimal.valueOf(high).add(tolerance)) <= 0;
                tick = tick.add(step)) {
            ticks.add(tick.doubleValue());
        }
        return ticks;
    }

    private BigDecimal step() {
        double rough = (high - low) / 4;
        int power = (int) Math.floor(Math.log10(rough));
        double share = rough / Math.pow(10, power);
        return BigDecimal.valueOf(share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10)
                .scaleByPowerOfTen(power);
    }

    /** Returns a tick with no more digits than the distance to the next one needs, in the form that is shorter. */
    String text(double tick) {
        BigDecimal step = step();
        int digits = Math.max(0, step.stripTrailingZeros().scale());
        String plain = digits > 20 ? "" : Numbers.fixed(tick == 0 ? 0 : tick, digits);
        if (!plain.isEmpty() && plain.length() <= LONG) {
            return plain;
        }
        String scientific = scientific(tick, step);
        return plain.isEmpty() || scientific.length() < plain.length() ? scientific : plain;
    }

    private static String scientific(double tick, BigDecimal step) {
        if (tick == 0) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(tick);
        int significant = exact.precision() - exact.scale() - (step.precision() - step.scale()) + 1;
        BigDecimal rounded = exact.round(new MathContext(Math.max(1, significant), RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        String[] parts = String.format(Locale.ROOT, "%." + (rounded.precision() - 1) + "e", rounded)
                .split("e", 2);
        return parts[0] + "e" + Integer.parseInt(parts[1]);
    }

    /** A value of the axis that has a name: "chance". */
    record Reference(String name, double value) {

        String words() {
            return TextWidth.fitting(name, TextStyle.SMALL, false, MOST_NAME) + " " + Numbers.plain(value);
        }
    }

    /** Draws its marks below a horizontal line, and what has a name with it; texts that would overlap are left out. */
    void drawBelow(Svg svg, double line, List<Reference> references) {
        List<Label> drawn = new ArrayList<>();
        for (Reference reference : references) {
            if (holds(reference.value())) {
                tick(svg, line, reference.value(), reference.words(), drawn);
            }
        }
        List<Double> ticks = new ArrayList<>(ticks());
        ticks.sort(Comparator.comparingDouble(tick -> Math.abs(at(tick) - from)));
        ticks.forEach(tick -> tick(svg, line, tick, text(tick), drawn));
    }

    /** Returns how much room the numbers beside it need. */
    double widest() {
        return ticks().stream()
                .mapToDouble(tick -> TextStyle.NOTE.width(text(tick)))
                .max()
                .orElse(0);
    }

    /** Draws a line over a plane for each of its marks, where it goes upwards, and numbers left of it as far as there is room. */
    void drawBeside(Svg svg, double left, double right) {
        double written = Double.POSITIVE_INFINITY;
        for (double tick : ticks()) {
            svg.line(Style.line(Paint.GROUND, 1), left, at(tick), right, at(tick));
            if (written - at(tick) >= TextStyle.NOTE.size()) {
                svg.text(left - 6, at(tick) + 4, text(tick), TextStyle.NOTE.end());
                written = at(tick);
            }
        }
    }

    /** Draws a dotted line at each value that has a name and lies on the axis. */
    void drawReferences(Svg svg, List<Reference> references, double top, double bottom) {
        for (Reference reference : references) {
            if (holds(reference.value())) {
                double x = at(reference.value());
                svg.line(Style.line(Paint.MUTED, 1.4).withDashes("1.5 3"), x, top, x, bottom);
            }
        }
    }

    private void tick(Svg svg, double line, double value, String text, List<Label> drawn) {
        TextStyle style = TextStyle.NOTE.middle();
        Label label = Label.at(at(value), text, style).within(Svg.EDGE, Svg.WIDTH - Svg.EDGE);
        if (drawn.stream().noneMatch(label::touches)) {
            svg.line(Style.line(Paint.MUTED, 1), at(value), line, at(value), line + 4);
            svg.text(label.center(), line + 17, text, style);
            drawn.add(label);
        }
    }
}
