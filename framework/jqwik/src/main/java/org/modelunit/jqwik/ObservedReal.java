package org.modelunit.jqwik;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers between the smallest and the largest that was observed, with as many decimals as those have. */
final class ObservedReal implements ObservedPart {

    /** A number with more decimals than these is taken for one that was measured or computed. */
    private static final int MOST_DECIMALS = 6;

    private final double least;
    private final double greatest;
    private final double median;
    private final int decimals; // -1 where they are not limited
    private final DoubleFunction<Object> ofType;
    private final ToDoubleFunction<Object> toDouble;

    private ObservedReal(
            double[] sorted, int decimals, DoubleFunction<Object> ofType, ToDoubleFunction<Object> toDouble) {
        this.least = sorted[0];
        this.greatest = sorted[sorted.length - 1];
        this.median = sorted[(sorted.length - 1) / 2];
        this.decimals = decimals;
        this.ofType = ofType;
        this.toDouble = toDouble;
    }

    /**
     * Returns the range of numbers of a type.
     *
     * @param observed finite numbers, not empty
     * @param type Double, Float or BigDecimal
     */
    static ObservedPart of(List<?> observed, Class<?> type) {
        int decimals = observed.stream().mapToInt(ObservedReal::decimals).max().orElse(0);
        int kept = decimals > MOST_DECIMALS ? -1 : decimals;
        DoubleFunction<Object> ofType = type == Float.class
                ? number -> (float) number
                : type == BigDecimal.class
                        ? number -> new BigDecimal(Double.toString(number)).setScale(decimals, RoundingMode.HALF_EVEN)
                        : number -> number;
        return new ObservedReal(
                sorted(observed.stream().mapToDouble(value -> ((Number) value).doubleValue())),
                kept,
                ofType,
                value -> ((Number) value).doubleValue());
    }

    /** Returns 32-bit floats between two ends. */
    static ObservedPart between(float least, float greatest) {
        double middle = Math.max(least, Math.min(greatest, 0));
        return new ObservedReal(
                new double[] {least, middle, greatest}, -1, number -> (float) number, value -> ((Number) value)
                        .doubleValue());
    }

    /**
     * Returns the range of numbers that are written as texts.
     *
     * @param observed plain numerals, not empty
     * @param decimals how many decimals each has
     */
    static ObservedPart ofTexts(List<String> observed, int decimals) {
        return new ObservedReal(
                sorted(observed.stream().mapToDouble(Double::parseDouble)),
                decimals,
                number -> plain(number, decimals),
                value -> Double.parseDouble(value.toString()));
    }

    /** Returns how a number is written with a number of decimals. */
    static String plain(double number, int decimals) {
        return new BigDecimal(Double.toString(number))
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static double[] sorted(DoubleStream numbers) {
        return numbers.sorted().toArray();
    }

    private static int decimals(Object number) {
        BigDecimal decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
        return Math.max(
                0, decimal.signum() == 0 ? 0 : decimal.stripTrailingZeros().scale());
    }

    @Override
    public Object draw(Random random) {
        double share = random.nextDouble();
        return ofType.apply(within(least * (1 - share) + greatest * share));
    }

    /** Rounds a number to what was observed, and keeps it between the ends. */
    private double within(double number) {
        double rounded = number;
        if (decimals >= 0 && Math.abs(number) < 1e15) {
            rounded = new BigDecimal(Double.toString(number))
                    .setScale(decimals, RoundingMode.HALF_EVEN)
                    .doubleValue();
        }
        return Math.max(least, Math.min(greatest, rounded));
    }

    @Override
    public Object move(@Nullable Object value, double share, Random random) {
        double from = value == null ? median : toDouble.applyAsDouble(value);
        double furthest = (greatest * share) - (least * share);
        double low = Math.max(least, from - furthest);
        double high = Math.min(greatest, from + furthest);
        double at = random.nextDouble();
        double moved = within(low * (1 - at) + high * at);
        if (moved != from || least == greatest) {
            return ofType.apply(moved);
        }
        double step = decimals > 0 ? Math.pow(10, -decimals) : 1; // rounded back to where it was
        return ofType.apply(within(from + step <= greatest ? from + step : from - step));
    }

    @Override
    public List<@Nullable Object> ends() {
        return least == greatest ? List.of() : List.of(ofType.apply(least), ofType.apply(greatest));
    }

    @Override
    public Stream<@Nullable Object> nearer(@Nullable Object value, @Nullable Object goal) {
        if (value == null || goal == null) {
            return value == goal ? Stream.empty() : Stream.of(goal);
        }
        double start = toDouble.applyAsDouble(value);
        double end = toDouble.applyAsDouble(goal);
        if (start == end) {
            return Stream.empty();
        }
        double middle = start / 2 + end / 2;
        double[] candidates = {end, within(middle), within(start / 2 + middle / 2), whole(start, end)};
        return Arrays.stream(candidates)
                .filter(candidate -> candidate != start)
                .distinct()
                .mapToObj(ofType);
    }

    /** Returns the next whole number towards the goal, which is easier to read. */
    private double whole(double start, double end) {
        double next = end < start ? Math.ceil(start) - 1 : Math.floor(start) + 1;
        double rounded = end < start ? Math.max(Math.floor(start), next) : Math.min(Math.ceil(start), next);
        return (end - rounded) * (rounded - start) >= 0 ? rounded : start;
    }

    @Override
    public double distance(@Nullable Object value, @Nullable Object goal) {
        if (value == null || goal == null) {
            return value == goal ? 0 : 2;
        }
        return RelativeDistance.of(toDouble.applyAsDouble(value), toDouble.applyAsDouble(goal), least, greatest);
    }

    @Override
    public double oddity(@Nullable Object value) {
        return distance(value, ofType.apply(median));
    }
}
