package org.modelunit.statistics.area;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.distribution.Normal;

/** The variance of an area under an ROC curve, as far as it can be known without the scores of a sample. */
@API(status = Status.INTERNAL, since = "0.1")
@FunctionalInterface
public interface AreaVariance {

    /** How much more than the largest usual variance is planned with. */
    double CAUTION = 1.05;

    /**
     * Returns the variance of an area.
     *
     * @param area the area, 0 to 1
     * @param positives the number of positives, not necessarily whole
     * @param negatives the number of negatives, not necessarily whole
     */
    double at(double area, double positives, double negatives);

    /**
     * Hanley and McNeil's (Radiology 143, 1982) for exponential scores, or for the mirrored ones, whichever is larger:
     * theirs alone is too small where the other class is the more spread one.
     */
    static double largest(double area, double positives, double negatives) {
        return Math.max(hanleyMcNeil(area, positives, negatives), hanleyMcNeil(1 - area, positives, negatives));
    }

    /** Hanley and McNeil's variance for exponential scores. */
    static double hanleyMcNeil(double area, double positives, double negatives) {
        double square = area * area;
        return general(area, area / (2 - area) - square, 2 * square / (1 + area) - square, positives, negatives);
    }

    /**
     * The variance for two normal distributions of one spread: the placement of a positive is cdf(d + z) for a normal z, and so is a
     * negative's. The trapezoidal rule is exact here to about 1e-14, as the integrand and all its slopes vanish at the ends.
     */
    static double binormal(double area, double positives, double negatives) {
        double distance = Math.sqrt(2) * Normal.quantile(area);
        double step = 0.25;
        double sum = 0;
        for (double z = -9; z <= 9; z += step) {
            double placement = Normal.cdf(distance + z) - area;
            sum += placement * placement * Math.exp(-z * z / 2);
        }
        double covariance = sum * step / Math.sqrt(2 * Math.PI);
        return general(area, covariance, covariance, positives, negatives);
    }

    /**
     * The variance for two Cauchy distributions of one spread: the placement of a positive is cdf(d + z), as above. With such long tails
     * examples are ranked right by all of the other class or by none. The midpoint rule over quantiles is off by less than 1 in 100.
     */
    static double cauchy(double area, double positives, double negatives) {
        double distance = 2 * Math.tan(Math.PI * (area - 0.5));
        int steps = 500;
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            double z = Math.tan(Math.PI * ((step + 0.5) / steps - 0.5));
            double placement = 0.5 + Math.atan(distance + z) / Math.PI - area;
            sum += placement * placement;
        }
        return general(area, sum / steps, sum / steps, positives, negatives);
    }

    /**
     * The largest of these and a twentieth more, as samples with long tails tell their own variance badly: whatever the scores will be like,
     * an area will hardly vary more.
     */
    static double cautious(double area, double positives, double negatives) {
        return CAUTION
                * Math.max(
                        largest(area, positives, negatives),
                        Math.max(binormal(area, positives, negatives), cauchy(area, positives, negatives)));
    }

    /** From the covariance of two pairs that share their negative, and of two that share their positive. */
    private static double general(
            double area, double twoPositives, double twoNegatives, double positives, double negatives) {
        return (area * (1 - area) + (positives - 1) * twoPositives + (negatives - 1) * twoNegatives)
                / (positives * negatives);
    }
}
