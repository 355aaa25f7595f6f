package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.distribution.StudentT;

/**
 * The variance of a value that independent units add up to, whatever the distribution of what they add: the sandwich variance (Huber
 * 1967; of clusters: Liang and Zeger, Biometrika 73, 1986).
 *
 * @param variance the variance
 * @param freedom how many degrees of freedom it has: twice the number of units by how much their squares vary, as for a normal sample;
 *     few heavy units leave few (Satterthwaite, Biometrics Bulletin 2, 1946)
 * @param skewness how far the value itself is skewed, as far as can be seen; its third moment by the variance to the power of 1.5
 */
@API(status = Status.INTERNAL, since = "0.1")
public record RobustVariance(double variance, double freedom, double skewness) {

    private static final double FEWEST = 2;
    private static final double UNSEEN_SKEWNESS =
            2; // how much more there is than is seen; by simulation of lognormal values

    /**
     * Returns the variance of a sum.
     *
     * @param contributions what each unit adds to the distance of the value from the true one, as far as can be told
     * @param strata for each unit the number of the stratum that it was drawn from, 0 where there are none
     */
    public static RobustVariance of(double[] contributions, int[] strata) {
        int count = 1;
        for (int stratum : strata) {
            count = Math.max(count, stratum + 1);
        }
        double[] sizes = new double[count];
        double[] means = new double[count];
        for (int unit = 0; unit < contributions.length; unit++) {
            sizes[strata[unit]]++;
            means[strata[unit]] += contributions[unit];
        }
        double variance = 0;
        double squares = 0;
        double cubes = 0;
        double fourths = 0;
        for (int unit = 0; unit < contributions.length; unit++) {
            double size = sizes[strata[unit]];
            double off = contributions[unit] - (count > 1 ? means[strata[unit]] / size : 0);
            double square = off * off;
            variance += size > 1 ? square * size / (size - 1) : square;
            squares += square;
            cubes += square * off;
            fourths += square * square;
        }
        double kurtosis = contributions.length * fourths / (squares * squares);
        double freedom = 2 * contributions.length / (kurtosis - 1);
        double most = Math.max(FEWEST, contributions.length - 1.0);
        return new RobustVariance(
                variance,
                freedom > 0 ? Math.max(FEWEST, Math.min(most, freedom)) : most,
                squares > 0 ? cubes / Math.pow(squares, 1.5) : 0);
    }

    /**
     * Returns the significance at which the value is shown to lie beyond a bar: Student's, of the distance that skewness leaves (the
     * monotone transformation of Hall, Journal of the Royal Statistical Society B 54, 1992). Skewness never makes it more significant,
     * as few units hide how far they are skewed.
     *
     * @param side the side to be shown
     * @param deviates how far the value lies beyond the bar, in standard errors
     */
    public double significance(Side side, double deviates) {
        return significance(side, deviates, Double.POSITIVE_INFINITY);
    }

    /**
     * Returns the significance at which the value is shown to lie beyond a bar, of a value that is not skewed beyond all measure.
     *
     * @param side the side to be shown
     * @param deviates how far the value lies beyond the bar, in standard errors
     * @param most the most that skewness is believed to be
     */
    public double significance(Side side, double deviates, double most) {
        if (Double.isNaN(deviates)) {
            return 1; // no distance, and no error to measure it by
        }
        double seen = UNSEEN_SKEWNESS * (side == Side.AT_LEAST ? skewness : -skewness);
        double skew = Math.max(-most, Math.min(most, seen));
        double root = 1 + skew * deviates / 3;
        double hall = skew == 0 ? deviates : (root * root * root - 1) / skew + skew / 6;
        return StudentT.upperTail(Math.min(deviates, hall), freedom);
    }

    /** Returns the standard error. */
    public double error() {
        return Math.sqrt(variance);
    }
}
