package org.modelunit.tensor;

import java.util.ArrayList;
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

    private final long[] counts = new long[BEGINS.length];

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
            if (counts[decade] > 0) {
                all.add(new Decade(decade + LOWEST, counts[decade]));
            }
        }
        return List.copyOf(all);
    }
}
