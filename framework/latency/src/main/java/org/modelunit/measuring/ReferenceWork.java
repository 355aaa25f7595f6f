package org.modelunit.measuring;

import java.util.SplittableRandom;

/**
 * Work that is the same in every version and on every machine: sums of products, and a walk through memory where each step waits for the
 * one before. A model is timed beside it where there is no champion.
 */
final class ReferenceWork {

    /** What it is called; another number where it is another work. */
    static final String NAME = "reference workload 1";

    private static final int PRODUCTS = 16_384;
    private static final int PLACES = 65_536; // a quarter of a megabyte
    private static final int STEPS = 8_192;
    private static final float[] FACTORS = factors();
    private static final int[] NEXT = walk();

    private ReferenceWork() {}

    private static float[] factors() {
        float[] factors = new float[PRODUCTS];
        for (int i = 0; i < PRODUCTS; i++) {
            factors[i] = (i % 17 - 8) / 8f;
        }
        return factors;
    }

    /** One circle through all places (Sattolo, Information Processing Letters 22, 1986). */
    private static int[] walk() {
        SplittableRandom random = new SplittableRandom(1);
        int[] next = new int[PLACES];
        for (int i = 0; i < PLACES; i++) {
            next[i] = i;
        }
        for (int i = PLACES - 1; i > 0; i--) {
            int other = random.nextInt(i);
            int kept = next[i];
            next[i] = next[other];
            next[other] = kept;
        }
        return next;
    }

    static <I> Sessions<I> sessions() {
        return Sessions.ofFunction(NAME, input -> once());
    }

    private static double once() {
        float sum = 0;
        for (int i = 0; i < PRODUCTS; i++) {
            sum += FACTORS[i] * FACTORS[PRODUCTS - 1 - i];
        }
        int place = 0;
        for (int step = 0; step < STEPS; step++) {
            place = NEXT[place];
        }
        return sum + place;
    }
}
