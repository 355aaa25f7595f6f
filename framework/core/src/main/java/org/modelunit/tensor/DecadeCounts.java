package org.modelunit.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts numbers above 0 by their powers of ten. No power of two is far enough from the next one for two powers of ten, so it is enough to
 * count by the exponent of a double's bits: what has reached a power of ten in between is counted with the next exponent, whose smallest
 * number is of the same decade.
 */
final class DecadeCounts {

    private static final int LOWEST = -324;
    private static final int HIGHEST = 308;
    private static final int FRACTION_BITS = 52;
    private static final int EXPONENTS = 1 << 11;
    private static final long LARGEST_FINITE = Double.doubleToRawLongBits(Double.MAX_VALUE);
    private static final long SMALLEST_NORMAL = Double.doubleToRawLongBits(Double.MIN_NORMAL);

    /** The numbers at which decades begin, as decimal text is read, so that 1e-6 itself belongs to its own. */
    private static final double[] BEGINS = begins();

    /** What carries the bits of a number, by its exponent, into the next exponent where it has reached the next decade. */
    private static final long[] CARRIES = carries();

    private final long[] counts = new long[BEGINS.length];
    private final long[] byExponent = new long[EXPONENTS + 1]; // the first of 0, the last of what is infinite or NaN

    private static double[] begins() {
        double[] begins = new double[HIGHEST - LOWEST + 1];
        for (int power = LOWEST; power <= HIGHEST; power++) {
            begins[power - LOWEST] = Double.parseDouble("1e" + power);
        }
        begins[0] = Double.MIN_VALUE;
        return begins;
    }

    private static long[] carries() {
        long[] carries = new long[EXPONENTS];
        for (int exponent = 1; exponent < EXPONENTS - 1; exponent++) {
            long next = exponent + 1L << FRACTION_BITS;
            int decade = decade(smallest(exponent)) + 1;
            carries[exponent] = Math.max(0, next - Double.doubleToRawLongBits(BEGINS[decade]));
        }
        carries[EXPONENTS - 1] = 1L << FRACTION_BITS;
        return carries;
    }

    /** The smallest number of an exponent; the largest number for the exponent beyond it. */
    private static double smallest(int exponent) {
        return Math.min(Double.longBitsToDouble((long) exponent << FRACTION_BITS), Double.MAX_VALUE);
    }

    /** The last decade that begins at or below a number. */
    private static int decade(double number) {
        int place = Arrays.binarySearch(BEGINS, number);
        return place < 0 ? -2 - place : place;
    }

    /**
     * Counts distances of doubles; none of them if one is subnormal, infinite or NaN, which have to be looked at one by one.
     *
     * @return whether they were counted
     */
    boolean addDistances(double[] ours, double[] theirs, int count) {
        long odd = 0;
        for (int i = 0; i < count; i++) {
            long distance = Double.doubleToRawLongBits(ours[i] - theirs[i]) & Long.MAX_VALUE;
            odd |= LARGEST_FINITE - distance; // not finite
            odd |= distance - SMALLEST_NORMAL & -distance; // below normal, and not 0
        }
        if (odd < 0) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            byExponent[place(ours[i] - theirs[i])]++;
        }
        return true;
    }

    /** Counts distances of floats, none of them subnormal as a double; what is infinite or NaN has none. */
    void addDistances(float[] ours, float[] theirs, int from, int to) {
        for (int i = from; i < to; i++) {
            byExponent[place((double) ours[i] - theirs[i])]++;
        }
    }

    private static int place(double difference) {
        long distance = Double.doubleToRawLongBits(difference) & Long.MAX_VALUE;
        return (int) (distance + CARRIES[(int) (distance >>> FRACTION_BITS)] >>> FRACTION_BITS);
    }

    void add(double number) {
        counts[decade(number)]++;
    }

    /** Adds other counts. */
    void add(DecadeCounts other) {
        Arrays.setAll(counts, decade -> counts[decade] + other.counts[decade]);
        Arrays.setAll(byExponent, exponent -> byExponent[exponent] + other.byExponent[exponent]);
    }

    List<Decade> all() {
        long[] whole = counts.clone();
        for (int exponent = 1; exponent < EXPONENTS; exponent++) {
            whole[decade(smallest(exponent))] += byExponent[exponent];
        }
        List<Decade> all = new ArrayList<>();
        for (int decade = 0; decade < whole.length; decade++) {
            if (whole[decade] > 0) {
                all.add(new Decade(decade + LOWEST, whole[decade]));
            }
        }
        return List.copyOf(all);
    }
}
