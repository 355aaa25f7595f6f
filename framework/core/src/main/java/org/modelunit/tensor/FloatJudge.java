package org.modelunit.tensor;

import static org.modelunit.tensor.FloatDistances.isAbove;
import static org.modelunit.tensor.FloatDistances.missing;

import java.util.Arrays;

/**
 * Counts which floats are unequal and which lie outside what is allowed, by float arithmetic alone; a decision for each, or a look at its
 * bits, would hinder the compiler. Counts are NaN where one is in doubt: it may be the worst, or lies so close to what is allowed that
 * the rounding of either decides; and where one is NaN, infinite or too large. Other ways have to judge then.
 *
 * <p>A count is a sum of {@code x / (x + LEAST)}, which is 1 or 0. Why x never is so small that it is in between: a distance is at least 2^-69,
 * and by what it is more than what is allowed at least 2^-93, as either that is less than half of it, or both lie above 2^-70.
 */
final class FloatJudge {

    private static final int SECOND = 2 * BlockScan.GATHERED * BlockScan.BLOCK; // counts above all of the first kind
    private static final float HUGE = 0x1p127f;
    private static final float MOST_SLACK = 0x1p-19f;
    private static final double SLIGHTLY_LESS = 1 - 0x1p-18; // by more than allowances are rounded
    private static final double MOST_FACTOR = 0x1p20; // less than tells a distance from an allowance that vanishes

    private final AllowedDifference allowance;
    private final float slack;
    private final float[] allowed = new float[BlockScan.BLOCK];
    private final float[] counts = new float[BlockScan.BLOCK];
    private float factor = 1;
    private float distance;
    private int sum;

    FloatJudge(AllowedDifference allowance) {
        this.allowance = allowance;
        this.slack = allowance.slack();
    }

    /** Whether floats tell what is allowed: not ulps of two types, nor a sum of very many. */
    boolean canTell() {
        return slack <= MOST_SLACK;
    }

    /**
     * Begins to judge blocks.
     *
     * @param isKnown whether a worst value is known; else any that is not allowed may be it
     * @param ratio by how much the worst one exceeds what is allowed for it
     * @param farthest how far away the worst one is
     */
    void begin(boolean isKnown, double ratio, double farthest) {
        Arrays.fill(counts, 0);
        boolean isConstant = allowance instanceof AllowedDifference.Constant; // where only the distance counts
        boolean isByDistance = isConstant || ratio == Double.POSITIVE_INFINITY;
        factor = !isKnown ? 1 : isConstant ? 0 : (float) Math.min(ratio * SLIGHTLY_LESS, MOST_FACTOR);
        distance = isKnown && isByDistance ? FloatDistances.below(farthest) : 0;
    }

    /** Adds a block. */
    void add(FloatDistances block, int count) {
        allowance.fill(block.theirs, count, allowed);
        doubtWorse(block.atMost, count);
        count(block.apart, block.atMost, count);
    }

    private void doubtWorse(float[] atMost, int count) {
        int i = 0;
        do {
            float better = distance + factor * allowed[i] - atMost[i];
            counts[i] -= nanIf(missing(better));
        } while (++i < count);
    }

    private void count(float[] apart, float[] atMost, int count) {
        float less = 1 - slack;
        float more = 1 + slack;
        int i = 0;
        do {
            float inside = allowed[i] - apart[i] * less;
            float outside = atMost[i] * more - allowed[i];
            float surely = isAbove(missing(inside));
            float maybe = missing(-outside) * (1 - surely);
            counts[i] += isAbove(apart[i]) - surely * -SECOND - nanIf(maybe);
        } while (++i < count);
    }

    /** NaN where a number is above 0, and 0 where it is 0; what is above 0 is at least 2^-117. */
    private static float nanIf(float number) {
        return number * HUGE * HUGE * 0; // infinity times 0
    }

    /** Whether the counts are known; else a value is in doubt. */
    boolean isSure() {
        float counted = FloatDistances.sum(counts);
        sum = (int) counted;
        return counted >= 0;
    }

    /** How many are unequal. */
    int unequal() {
        return sum % SECOND;
    }

    /** How many lie outside what is allowed. */
    int outside() {
        return sum / SECOND;
    }
}
