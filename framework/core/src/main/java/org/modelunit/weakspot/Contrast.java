package org.modelunit.weakspot;

import org.modelunit.statistics.distribution.Normal;

/**
 * A slice beside the rest of the rows.
 *
 * @param slice its losses
 * @param rest the losses of the rest
 * @param areErrors whether each row is either right or wrong
 */
record Contrast(Part slice, Part rest, boolean areErrors) {

    private static final double FARTHEST = 40;
    private static final int STEPS = 60;

    /** Rows, the sum of their losses, and the sum of the squares of what each is away from their mean. */
    record Part(int rows, double sum, double squares) {

        double mean() {
            return sum / rows;
        }

        /** The square of the standard error of the mean. */
        double error() {
            return squares / (rows - 1.0) / rows;
        }

        /** The bound of a proportion that Wilson gives for a normal quantile (JASA 22, 1927). */
        double wilson(double z) {
            double p = mean();
            double square = z * z / rows;
            double half = z * Math.sqrt(p * (1 - p) / rows + square / rows / 4);
            return (p + square / 2 + half) / (1 + square);
        }
    }

    static Contrast of(double[] losses, boolean[] isInside, boolean[] hidden, boolean areErrors) {
        int[] rows = new int[2];
        double[] sums = new double[2];
        double[] squares = new double[2];
        for (int row = 0; row < losses.length; row++) {
            if (!hidden[row]) {
                int side = isInside[row] ? 0 : 1;
                rows[side]++;
                sums[side] += losses[row];
            }
        }
        double[] means = {sums[0] / rows[0], sums[1] / rows[1]};
        for (int row = 0; row < losses.length; row++) {
            if (!hidden[row]) {
                int side = isInside[row] ? 0 : 1;
                double distance = losses[row] - means[side];
                squares[side] += distance * distance;
            }
        }
        return new Contrast(new Part(rows[0], sums[0], squares[0]), new Part(rows[1], sums[1], squares[1]), areErrors);
    }

    /** By how much the slice is worse. */
    double gap() {
        return slice.mean() - rest.mean();
    }

    /**
     * The least gap that the data are compatible with, at a normal quantile: for errors by Newcombe's method 10 (Statistics in
     * Medicine 17, 1998), else by Welch's standard error.
     */
    double atLeast(double z) {
        if (!areErrors) {
            return gap() - z * Math.sqrt(slice.error() + rest.error());
        }
        double below = slice.mean() - slice.wilson(-z);
        double above = rest.wilson(z) - rest.mean();
        return gap() - Math.sqrt(below * below + above * above);
    }

    /** The chance of such a gap if the truth were another one. */
    double pValue(double truth) {
        double low = 0;
        double high = FARTHEST;
        if (!(atLeast(low) > truth)) {
            return 1;
        }
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (atLeast(middle) > truth) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Normal.cdf(-low);
    }
}
