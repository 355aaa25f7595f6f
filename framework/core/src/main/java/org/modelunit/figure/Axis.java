package org.modelunit.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One direction of a figure: what it measures, and from where to where.
 *
 * @param title what it measures, with its unit if it has one
 * @param from where it begins, finite
 * @param to where it ends, finite and above {@code from}
 * @param ticks values that mean something, such as chance; none by custom
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Axis(String title, double from, double to, List<Tick> ticks) {

    private static final int STEPS = 10; // about as many as a reader likes to see numbers at
    private static final int DIGITS = 12;
    private static final double ROOM = 1.05;
    private static final double SAME = 1e-9; // what rounding may put a point outside, as a share of the axis

    public Axis {
        title = Checked.text(title, "the title of an axis");
        from = Checked.finite(from, "the beginning of an axis");
        to = Checked.finite(to, "the end of an axis");
        if (!(from < to) || Double.isInfinite(to - from)) {
            throw new IllegalArgumentException(
                    "an axis must end above its beginning, at a finite distance, but goes from " + from + " to " + to);
        }
        ticks = List.copyOf(ticks);
        for (Tick tick : ticks) {
            if (!(tick.at() >= from && tick.at() <= to)) {
                throw new IllegalArgumentException("the tick '" + tick.label() + "' at " + tick.at()
                        + " lies outside its axis, which goes from " + from + " to " + to);
            }
        }
    }

    /**
     * Returns an axis of shares, from 0 to 1.
     *
     * @param title what it measures
     */
    public static Axis ofShares(String title) {
        return new Axis(title, 0, 1, List.of());
    }

    /**
     * Returns an axis that holds all values from a lowest to a highest one, rounded outward to numbers that can be read.
     *
     * @param title what it measures
     * @param lowest the lowest value, within 1e300
     * @param highest the highest value, not below the lowest and within 1e300
     */
    public static Axis over(String title, double lowest, double highest) {
        double bottom = Checked.finite(lowest, "the lowest value of an axis");
        double top = Checked.finite(highest, "the highest value of an axis");
        double largest = Math.max(Math.abs(bottom), Math.abs(top));
        double width = top > bottom ? Math.max(top - bottom, largest * SAME) : largest;
        BigDecimal step = step((width > 0 ? width : 1) / STEPS);
        BigDecimal from = multiple(bottom, step, RoundingMode.FLOOR);
        BigDecimal to = multiple(top, step, RoundingMode.CEILING);
        if (from.compareTo(to) == 0) {
            from = from.subtract(step);
            to = to.add(step);
        }
        return new Axis(title, from.doubleValue(), to.doubleValue(), List.of());
    }

    /**
     * Returns an axis from 0 that holds all values up to a highest one, with room above it, so that no line lies on the edge.
     *
     * @param title what it measures
     * @param highest the highest value, not below 0
     */
    public static Axis withRoom(String title, double highest) {
        return over(title, 0, ROOM * highest);
    }

    /** The number of the form 1, 2 or 5 times a power of ten that is as large as a width, or the next larger one. */
    private static BigDecimal step(double width) {
        BigDecimal exact = BigDecimal.valueOf(width).round(new MathContext(3, RoundingMode.HALF_UP));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exact.precision() - exact.scale() - 1);
        for (int multiple : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(multiple));
            if (step.compareTo(exact) >= 0) {
                return step;
            }
        }
        return power.scaleByPowerOfTen(1);
    }

    private static BigDecimal multiple(double value, BigDecimal step, RoundingMode rounding) {
        return BigDecimal.valueOf(value).divide(step, 0, rounding).multiply(step);
    }

    /**
     * Returns this axis with one more value that means something.
     *
     * @param at where it lies, on the axis
     * @param label what it means, such as "chance" or "ideal"
     */
    public Axis withTick(double at, String label) {
        List<Tick> more = new ArrayList<>(ticks);
        more.add(new Tick(at, label));
        return new Axis(title, from, to, more);
    }

    /**
     * Tells whether a value lies on the axis.
     *
     * @param value any number
     */
    public boolean holds(double value) {
        return value >= from && value <= to;
    }

    /** The borders of bins of equal width, one more than there are bins; to twelve digits, so that they can be read. */
    double[] edges(int bins) {
        BigDecimal start = BigDecimal.valueOf(from);
        BigDecimal width = BigDecimal.valueOf(to).subtract(start);
        double[] edges = new double[bins + 1];
        for (int edge = 0; edge <= bins; edge++) {
            edges[edge] = start.add(width.multiply(BigDecimal.valueOf(edge))
                            .divide(BigDecimal.valueOf(bins), new MathContext(DIGITS)))
                    .doubleValue();
        }
        return edges;
    }

    /** Where a value lies, from 0 at the beginning to 1 at the end. */
    double share(double value) {
        return (value - from) / (to - from);
    }

    /** Whether a value lies on the axis, or so near that rounding may have put it outside. */
    boolean nearlyHolds(double value) {
        double share = share(value);
        return share >= -SAME && share <= 1 + SAME; // not where it is NaN
    }

    /** A value on the axis; one that rounding put outside is moved to its end. */
    double held(double value, String name) {
        if (!nearlyHolds(value)) {
            Checked.finite(value, name);
            throw new IllegalArgumentException(
                    name + " is " + value + ", which lies outside '" + title + "' from " + from + " to " + to);
        }
        return Math.min(to, Math.max(from, value)) + 0.0;
    }
}
