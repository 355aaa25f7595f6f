package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The area under an ROC curve with DeLong's variance (DeLong, DeLong and Clarke-Pearson, Biometrics 44, 1988), bounded on the logit
 * scale, on which it is nearly normal also close to 1.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class DeLong {

    private DeLong() {}

    /**
     * Returns DeLong's variance of the area.
     *
     * @param positives for each group of equal scores, ascending, the number of positives in it
     * @param negatives for each group of equal scores, ascending, the number of negatives in it
     * @return the variance, or NaN with fewer than two of either
     */
    public static double variance(long[] positives, long[] negatives) {
        return Placements.variance(positives, negatives);
    }

    /**
     * Returns the variance that Hanley and McNeil (Radiology 143, 1982) expect of an area; for planning, when there are no scores yet.
     *
     * @param area the area, 0 to 1
     * @param positives the number of positives
     * @param negatives the number of negatives
     */
    public static double expectedVariance(double area, long positives, long negatives) {
        double square = area * area;
        double twoPositives = area / (2 - area);
        double twoNegatives = 2 * square / (1 + area);
        return (area * (1 - area)
                        + (positives - 1) * (twoPositives - square)
                        + (negatives - 1) * (twoNegatives - square))
                / ((double) positives * negatives);
    }

    /**
     * Returns the estimate of an area.
     *
     * @param positives for each group of equal scores, ascending, the number of positives in it
     * @param negatives for each group of equal scores, ascending, the number of negatives in it
     * @param area the area itself
     */
    public static Estimate estimate(long[] positives, long[] negatives, double area) {
        return new AreaEstimate(
                area, variance(positives, negatives), Placements.sum(positives), Placements.sum(negatives));
    }
}
