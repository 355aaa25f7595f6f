package org.modelunit.statistics.resampling;

import java.util.SplittableRandom;

/**
 * Draws with replacement, counted. Two numbers below 2<sup>32</sup> come from each long, scaled by a product instead of a remainder
 * and refused where they would not be equally likely (Lemire, ACM Transactions on Modeling and Computer Simulation 29, 2019).
 */
final class Draws {

    private static final long LOW = 0xFFFF_FFFFL;

    private Draws() {}

    /** Draws as many as there are units, and counts each. */
    static void count(int units, SplittableRandom random, int[] counts) {
        long refused = Integer.remainderUnsigned(-units, units);
        int left = units;
        while (left > 1) {
            long bits = random.nextLong();
            long first = (bits >>> 32) * units;
            long second = (bits & LOW) * units;
            if ((first & LOW) >= refused && (second & LOW) >= refused) {
                counts[(int) (first >>> 32)]++;
                counts[(int) (second >>> 32)]++;
                left -= 2;
            }
        }
        if (left == 1) {
            counts[random.nextInt(units)]++;
        }
    }

    /** Draws as many as there are units in a part of an order, and counts each where the order points to. */
    static void count(int[] order, int from, int to, SplittableRandom random, int[] counts) {
        int units = to - from;
        for (int i = 0; i < units; i++) {
            counts[order[from + random.nextInt(units)]]++;
        }
    }
}
