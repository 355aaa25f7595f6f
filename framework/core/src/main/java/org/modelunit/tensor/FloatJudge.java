package org.modelunit.tensor;

import java.util.Arrays;

/**
 * Counts which floats are equal and which lie within what is allowed, by additions, products and absolute values alone, so that the
 * compiler judges as many at once as the processor can; a decision for each, or a look at its bits, would hinder that.
 *
 * <p>A count is a sum of {@code (t + 1) - t}, which is 1 where t is 0, and 0 where it is 2^54 or more. Why t is never in between: a distance
 * of floats is 0 or at least 2^-149, and what it exceeds an allowance by is 0 or at least 2^-202, half its last bit; neither times the
 * factor is infinite. What is NaN, or comes of an infinity, makes the sums NaN, so that single values are looked at.
 */
final class FloatJudge {

    private static final double FROM_DISTANCE = 0x1p203;
    private static final double FROM_EXCESS = 0x1p256; // multiplied with twice the excess
    private static final double SECOND = 0x1p20; // counts above all of the first kind
    private static final double SLIGHTLY_LESS = 1 - 0x1p-50; // by more than products are rounded
    private static final double BEYOND_FLOATS = 0x1p500;

    private final double[] counts = new double[BlockScan.BLOCK];
    private final double[] worse = new double[BlockScan.BLOCK];
    private double factor = 1;
    private double distance;
    private double sum;

    /**
     * Begins to judge blocks.
     *
     * @param isKnown whether a worst value is known; else any that is not allowed may be it
     * @param ratio by how much the worst one exceeds what is allowed for it
     * @param farthest how far away the worst one is
     */
    void begin(boolean isKnown, double ratio, double farthest) {
        Arrays.fill(counts, 0);
        Arrays.fill(worse, 0);
        boolean isInfinite = ratio == Double.POSITIVE_INFINITY; // only one that nothing is allowed for can be worse
        factor = !isKnown ? 1 : isInfinite ? BEYOND_FLOATS : ratio * SLIGHTLY_LESS;
        distance = isKnown && isInfinite ? Math.min(farthest, BEYOND_FLOATS) : 0;
        sum = 0;
    }

    /** Adds values. */
    void add(double[] ours, double[] theirs, double[] allowed, int count) {
        add(ours, theirs, allowed, count, factor, distance, counts, worse);
    }

    private static void add(
            double[] ours,
            double[] theirs,
            double[] allowed,
            int count,
            double factor,
            double distance,
            double[] counts,
            double[] worse) {
        for (int i = 0; i < count; i++) {
            double apart = Math.abs(ours[i] - theirs[i]);
            double unequal = apart * FROM_DISTANCE;
            double excess = apart - allowed[i];
            double outside = (Math.abs(excess) + excess) * FROM_EXCESS;
            double above = apart - (factor * allowed[i] + distance);
            counts[i] += unequal + 1 - unequal + (outside + 1 - outside) * SECOND;
            worse[i] += Math.abs(above) + above;
        }
    }

    /** Whether a value may be the worst, or is NaN or infinite. Where none is, the counts are known. */
    boolean mayHaveWorse() {
        sum = sum(counts);
        return !(sum(worse) == 0 && sum >= 0);
    }

    /** The sum of an array, which is used up: half of it is added to the other half, again and again. */
    static double sum(double[] numbers) {
        for (int half = numbers.length / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                numbers[i] += numbers[half + i];
            }
        }
        return numbers[0];
    }

    /** How many are equal. */
    int equal() {
        return (int) (sum % SECOND);
    }

    /** How many lie within what is allowed. */
    int allowed() {
        return (int) (sum / SECOND);
    }
}
