package org.modelunit.jqwik;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole numbers between the smallest and the largest that was observed. */
final class ObservedWhole implements ObservedPart {

    private final long least;
    private final long greatest;
    private final long median;
    private final LongFunction<Object> ofType;

    private ObservedWhole(long least, long greatest, long median, LongFunction<Object> ofType) {
        this.least = least;
        this.greatest = greatest;
        this.median = median;
        this.ofType = ofType;
    }

    static boolean isWhole(Class<?> type) {
        return type == Integer.class || type == Long.class || type == Short.class || type == Byte.class;
    }

    /**
     * Returns the range of numbers.
     *
     * @param observed numbers of the type, not empty
     * @param type Integer, Long, Short or Byte
     */
    static ObservedPart of(List<?> observed, Class<?> type) {
        long[] sorted = observed.stream()
                .mapToLong(value -> ((Number) value).longValue())
                .sorted()
                .toArray();
        return new ObservedWhole(
                sorted[0], sorted[sorted.length - 1], sorted[(sorted.length - 1) / 2], number -> as(type, number));
    }

    private static Object as(Class<?> type, long number) {
        if (type == Integer.class) {
            return (int) number;
        }
        if (type == Short.class) {
            return (short) number;
        }
        return type == Byte.class ? (Object) (byte) number : (Object) number;
    }

    @Override
    public Object draw(Random random) {
        return ofType.apply(between(least, greatest, random));
    }

    private static long between(long first, long last, Random random) {
        if (last < Long.MAX_VALUE) {
            return random.nextLong(first, last + 1);
        }
        return first > Long.MIN_VALUE ? random.nextLong(first - 1, last) + 1 : random.nextLong();
    }

    @Override
    public Object move(@Nullable Object value, double share, Random random) {
        if (least == greatest) {
            return ofType.apply(least);
        }
        long from = value instanceof Number number ? number.longValue() : median;
        long furthest = Math.max(1, (long) (((double) greatest - (double) least) * share));
        long down = Math.min(furthest, saturated(from, least));
        long up = Math.min(furthest, saturated(greatest, from));
        long step = down + up < 0 ? random.nextLong(0, Math.max(1, down)) : between(1, Math.max(1, down + up), random);
        return ofType.apply(step <= down ? from - step : from + (step - down));
    }

    /** The difference of two numbers in order, or the greatest one that there is. */
    private static long saturated(long greater, long smaller) {
        long difference = greater - smaller;
        return difference < 0 ? Long.MAX_VALUE : difference;
    }

    @Override
    public List<@Nullable Object> ends() {
        return least == greatest ? List.of() : List.of(ofType.apply(least), ofType.apply(greatest));
    }

    @Override
    public Stream<@Nullable Object> nearer(@Nullable Object value, @Nullable Object goal) {
        if (!(value instanceof Number from) || !(goal instanceof Number to) || from.equals(to)) {
            return value == goal || value != null && value.equals(goal) ? Stream.empty() : Stream.of(goal);
        }
        long start = from.longValue();
        long end = to.longValue();
        long middle = (start & end) + ((start ^ end) >> 1); // the mean, without overflow
        return Arrays.stream(new long[] {
                    end, middle, (start & middle) + ((start ^ middle) >> 1), end > start ? start + 1 : start - 1
                })
                .filter(candidate -> candidate != start)
                .distinct()
                .mapToObj(ofType);
    }

    @Override
    public double distance(@Nullable Object value, @Nullable Object goal) {
        if (value == null || goal == null) {
            return value == goal ? 0 : 2;
        }
        return RelativeDistance.of(((Number) value).longValue(), ((Number) goal).longValue(), least, greatest);
    }

    @Override
    public double oddity(@Nullable Object value) {
        return distance(value, ofType.apply(median));
    }
}
