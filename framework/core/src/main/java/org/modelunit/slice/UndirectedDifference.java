package org.modelunit.slice;

import java.util.Arrays;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/**
 * How far two values are apart, whichever is higher, from an estimate of the one minus the other, or divided by it. That they are not
 * far apart is shown in both directions (two one-sided tests); that they are is found in either, at half the significance for each.
 *
 * @param directed the difference, or ratio, in the direction in which the sample shows it
 * @param isRatio whether it is a ratio, of at most 1 on the sample, or else a difference of at least 0
 */
record UndirectedDifference(Estimate directed, boolean isRatio) implements Estimate {

    /** The highest of some values less the lowest, or the lowest divided by the highest; NaN where that is 0. */
    static double of(double[] values, boolean isRatio) {
        double lowest = Arrays.stream(values).min().orElse(Double.NaN);
        double highest = Arrays.stream(values).max().orElse(Double.NaN);
        return isRatio ? lowest / highest : highest - lowest;
    }

    /** The side of a bar on which values that are not far apart lie. */
    private Side near() {
        return isRatio ? Side.AT_LEAST : Side.AT_MOST;
    }

    /** The same distance in the other direction. */
    private double mirrored(double value) {
        return isRatio ? 1 / value : -value;
    }

    private static double halved(double confidence) {
        return 1 - (1 - confidence) / 2;
    }

    private double oneSided(Side side, double confidence) {
        return side == near() ? confidence : halved(confidence);
    }

    @Override
    public double value() {
        return directed.value();
    }

    @Override
    public double bound(Side side, double confidence) {
        double level = oneSided(side, confidence);
        double one = directed.bound(side, level);
        double other = mirrored(directed.bound(side.other(), level));
        if (side == near()) {
            return isRatio ? Math.min(one, other) : Math.max(one, other);
        }
        // values may be equal where neither direction shows otherwise
        return isRatio ? Math.min(1, Math.min(one, other)) : Math.max(0, Math.max(one, other));
    }

    @Override
    public double pValue(Side side, double bar) {
        double one = directed.pValue(side, bar);
        double other = directed.pValue(side.other(), mirrored(bar));
        return side == near() ? Math.max(one, other) : Math.min(1, 2 * Math.min(one, other));
    }

    @Override
    public String method() {
        return directed.method();
    }

    @Override
    public String caveat() {
        return directed.caveat();
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        return directed.passMark(side, bar, oneSided(side, confidence));
    }

    /** Of the direction in which it is smaller; near the bar the other direction's test decides next to nothing. */
    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        double level = oneSided(side, confidence);
        return Math.min(
                directed.power(side, bar, level, truth),
                directed.power(side.other(), mirrored(bar), level, mirrored(truth)));
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        return directed.examplesNeeded(side, bar, oneSided(side, confidence), truth, power);
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        return directed.smallestShortfall(side, bar, oneSided(side.other(), confidence), power);
    }
}
