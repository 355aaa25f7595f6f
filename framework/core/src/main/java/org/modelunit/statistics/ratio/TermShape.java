package org.modelunit.statistics.ratio;

import org.modelunit.statistics.Side;

/**
 * How skewed the terms of a mean are taken to be, when only their mean, their standard deviation and their range are known: beta
 * distributed between two ends, lognormal above one end, and as skewed as exponential ones without an end.
 *
 * @param skewness the third standardized moment, above 0 for a long tail of high values
 * @param kurtosis the fourth standardized moment less 3
 */
record TermShape(double skewness, double kurtosis) {

    static final TermShape SYMMETRIC = new TermShape(0, 0);

    private static final TermShape EXPONENTIAL = new TermShape(2, 6);

    /** The shape of terms of a mean; symmetric where the mean lies at an end of the range, or beyond. */
    static TermShape of(double mean, double deviation, double lowest, double highest) {
        if (!(mean > lowest && mean < highest)) {
            return SYMMETRIC;
        }
        if (Double.isFinite(lowest) && Double.isFinite(highest)) {
            double width = highest - lowest;
            return beta((mean - lowest) / width, deviation / width);
        }
        if (Double.isFinite(lowest)) {
            return lognormal(deviation / (mean - lowest));
        }
        return Double.isFinite(highest)
                ? lognormal(deviation / (highest - mean)).mirrored()
                : EXPONENTIAL;
    }

    /** Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2 (1995), 25.3; two ends alone where it varies most. */
    private static TermShape beta(double mean, double deviation) {
        double most = mean * (1 - mean);
        double sum = Math.max(0, most / (deviation * deviation) - 1);
        double skewness = 2 * (1 - 2 * mean) * Math.sqrt(sum + 1) / ((sum + 2) * Math.sqrt(most));
        double difference = 1 - 2 * mean;
        double kurtosis = 6 * (difference * difference * (sum + 1) - most * (sum + 2)) / (most * (sum + 2) * (sum + 3));
        return new TermShape(skewness, kurtosis);
    }

    /** The same, volume 1 (1994), 14.3, by the coefficient of variation. */
    private static TermShape lognormal(double variation) {
        double w = 1 + variation * variation;
        return new TermShape((w + 2) * variation, w * w * w * w + 2 * w * w * w + 3 * w * w - 6);
    }

    TermShape mirrored() {
        return new TermShape(-skewness, kurtosis);
    }

    /** The shape where it makes it harder to show that the mean lies on a side of a bar; a tail on the other side is no help. */
    TermShape against(Side side) {
        if (equals(EXPONENTIAL)) {
            return this;
        }
        TermShape towards = side == Side.AT_MOST ? this : mirrored();
        return towards.skewness > 0 ? towards : SYMMETRIC;
    }
}
