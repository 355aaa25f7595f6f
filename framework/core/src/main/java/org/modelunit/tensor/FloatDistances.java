package org.modelunit.tensor;

/**
 * How far the floats of a block are apart, by float arithmetic alone, which the compiler turns into instructions for many values at once; to
 * make them doubles costs more than all else. Whether a distance was rounded is known exactly: D. E. Knuth, "The Art of Computer
 * Programming", volume 2, 4.2.2, theorem B.
 *
 * <p>Distances are {@link #SCALE} times as large, so that no product with one vanishes: they are 0 or at least 2^-69. Those of numbers from
 * 2^47 on may be infinite or NaN by it, and are not judged by floats.
 *
 * <p>Loops over blocks are written so that the compiler of Java 17 finds many values to work on at once, where it else takes one after
 * another: they are short and end with their condition; they read arrays at the same place; nothing computed is added to something computed,
 * as the sides of a plus may be exchanged, or stands twice on the same side of a minus.
 */
final class FloatDistances {

    static final float SCALE = 0x1p80f;

    private static final float LEAST = 0x1p-119f;
    private static final float ULP = 0x1p-23f;
    private static final double LARGEST = 0x1p120;

    private final float[] ours = new float[BlockScan.BLOCK];

    /** The references as they are. */
    final float[] theirs = new float[BlockScan.BLOCK];

    /** The floats nearest to the distances. */
    final float[] apart = new float[BlockScan.BLOCK];

    /** The distances where they are floats; else larger ones, by two units in the last place at most. */
    final float[] atMost = new float[BlockScan.BLOCK];

    /** Reads a block. */
    void read(float[] actual, float[] expected, int from, int count) {
        System.arraycopy(actual, from, ours, 0, count);
        System.arraycopy(expected, from, theirs, 0, count);
        int i = 0;
        do {
            float one = ours[i] * SCALE;
            float other = theirs[i] * SCALE;
            float difference = one - other;
            float back = difference - one;
            float lost = Math.abs(back - difference - -one - (other - -back));
            float distance = Math.abs(difference);
            apart[i] = distance;
            atMost[i] = distance - distance * (isAbove(lost) * -ULP);
        } while (++i < count);
    }

    /** 1 where a number is at least 2^25 times {@link #LEAST}, and 0 where it is 0. */
    static float isAbove(float number) {
        return number / (number + LEAST);
    }

    /** Twice what is missing to 0; nothing where a number is above it. */
    static float missing(float left) {
        return Math.abs(left) - left;
    }

    /** The largest float, to scale, that does not exceed a number; of large ones a smaller one. */
    static float below(double number) {
        double scaled = Math.min(number * SCALE, LARGEST);
        float nearest = (float) scaled;
        return nearest > scaled ? Math.nextDown(nearest) : nearest;
    }

    /** The sum of an array, four sums at once, as one would wait for each of its additions. */
    static float sum(float[] numbers) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        for (int i = 0; i < numbers.length - 3; i += 4) {
            first += numbers[i];
            second += numbers[i + 1];
            third += numbers[i + 2];
            fourth += numbers[i + 3];
        }
        return first + second + third + fourth;
    }
}
