package org.modelunit.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts numbers above 0 by their powers of ten. */
final class DecadeCounts {

    private static final int LOWEST = -324;
    private static final int HIGHEST = 308;
    private static final int LOWEST_EXPONENT =
            Double.MIN_EXPONENT - 1; // what Math.getExponent says of subnormal numbers

    /** The numbers at which decades begin, as decimal text is read, so that 1e-6 itself belongs to its own. */
    private static final double[] BEGINS = begins();

    /** The last decade that begins at or below the smallest number of each binary exponent. */
    private static final int[] OF_EXPONENT = ofExponent();

    private static final long LARGEST_FINITE = Double.doubleToRawLongBits(Double.MAX_VALUE);
    private static final long SMALLEST_NORMAL = Double.doubleToRawLongBits(Double.MIN_NORMAL);
    private static final int EXPONENTS = 1 << 11;
    private static final int FRACTION_BITS = 52;

    /** Where the decade of each exponent's smallest number is counted: one place higher, as 0, which has none, is counted at the first. */
    private static final int[] SLOTS = slots();

    /** The bits of the largest number below the next decade of each slot. */
    private static final long[] LARGEST = largest();

    private final long[] counts = new long[BEGINS.length];
    private final long[] bySlot =
            new long[2 * (BEGINS.length + 1)]; // two of each, as neighbours often are of one decade
    private final long[] bits = new long[BlockScan.BLOCK];

    private static double[] begins() {
        double[] begins = new double[HIGHEST - LOWEST + 1];
        for (int power = LOWEST; power <= HIGHEST; power++) {
            begins[power - LOWEST] = Double.parseDouble("1e" + power);
        }
        begins[0] = Double.MIN_VALUE;
        return begins;
    }

    private static int[] ofExponent() {
        int[] decades = new int[Double.MAX_EXPONENT - LOWEST_EXPONENT + 1];
        int decade = 0;
        for (int exponent = Double.MIN_EXPONENT; exponent <= Double.MAX_EXPONENT; exponent++) {
            double smallest = Math.scalb(1.0, exponent);
            while (decade + 1 < BEGINS.length && BEGINS[decade + 1] <= smallest) {
                decade++;
            }
            decades[exponent - LOWEST_EXPONENT] = decade;
        }
        return decades;
    }

    private static int[] slots() {
        int[] slots = new int[EXPONENTS];
        for (int exponent = 1; exponent < EXPONENTS - 1; exponent++) {
            slots[exponent] = OF_EXPONENT[exponent] + 1;
        }
        return slots;
    }

    private static long[] largest() {
        long[] largest = new long[BEGINS.length + 1];
        Arrays.fill(largest, Long.MAX_VALUE);
        for (int decade = 0; decade + 1 < BEGINS.length; decade++) {
            largest[decade + 1] = Double.doubleToRawLongBits(BEGINS[decade + 1]) - 1;
        }
        return largest;
    }

    /**
     * Counts distances that are above 0; none of them if one is subnormal, infinite or NaN, which have to be looked at one by one.
     *
     * @return whether they were counted
     */
    boolean addDistances(double[] ours, double[] theirs, int count) {
        long odd = 0;
        for (int i = 0; i < count; i++) {
            long distance = Double.doubleToRawLongBits(ours[i] - theirs[i]) & Long.MAX_VALUE;
            bits[i] = distance;
            odd |= LARGEST_FINITE - distance; // not finite
            odd |= distance - SMALLEST_NORMAL & -distance; // below normal, and not 0
        }
        if (odd < 0) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            long distance = bits[i];
            int slot = SLOTS[(int) (distance >>> FRACTION_BITS)];
            slot += (int) (LARGEST[slot] - distance >>> 63);
            bySlot[2 * slot + (i & 1)]++;
        }
        return true;
    }

    /** Adds other counts. */
    void add(DecadeCounts other) {
        for (int decade = 0; decade < counts.length; decade++) {
            counts[decade] += other.count(decade);
        }
    }

    private long count(int decade) {
        return counts[decade] + bySlot[2 * decade + 2] + bySlot[2 * decade + 3];
    }

    void add(double number) {
        int decade = OF_EXPONENT[Math.getExponent(number) - LOWEST_EXPONENT];
        while (decade + 1 < BEGINS.length && number >= BEGINS[decade + 1]) { // once at most, but for subnormal numbers
            decade++;
        }
        counts[decade]++;
    }

    List<Decade> all() {
        List<Decade> all = new ArrayList<>();
        for (int decade = 0; decade < counts.length; decade++) {
            if (count(decade) > 0) {
                all.add(new Decade(decade + LOWEST, count(decade)));
            }
        }
        return List.copyOf(all);
    }
}
