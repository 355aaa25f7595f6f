package org.modelunit.statistics.distribution;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The distribution of a sum of independent standard exponentials, each times a coefficient, by the saddle-point approximation of Lugannani
 * and Rice (Advances in Applied Probability 12, 1980): its relative error is below one in a hundred where many coefficients matter, in the tails too, and one in ten for
 * a single one, on the side of a larger chance. It is the
 * distribution of a mean whose values have random weights that add up to one (Rubin's Bayesian bootstrap, Annals of Statistics 9, 1981):
 * such a mean lies above a number where the sum of each value's distance from it, times an exponential, lies above 0.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ExponentialSum {

    private static final int MOST_STEPS = 200;
    private static final double NEAR_THE_MEAN = 1e-3; // where two large terms of the formula cancel

    private ExponentialSum() {}

    /**
     * Returns the chance of a sum of 0 or more.
     *
     * @param coefficients what the exponentials are multiplied by, finite
     */
    public static double chanceOfNotNegative(double[] coefficients) {
        double lowest = 0;
        double highest = 0;
        for (double coefficient : coefficients) {
            lowest = Math.min(lowest, coefficient);
            highest = Math.max(highest, coefficient);
        }
        if (lowest == 0 || highest == 0) {
            return lowest == 0 ? 1 : 0;
        }
        return chance(coefficients, lowest, highest);
    }

    /** With the slope of the cumulant generating function at its root, found between its poles. */
    private static double chance(double[] coefficients, double lowest, double highest) {
        double scale = 1 / Math.max(-lowest, highest);
        double low = 1 / (lowest * scale);
        double high = 1 / (highest * scale);
        double s = 0;
        Cumulants at = Cumulants.of(coefficients, scale, s);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (at.slope > 0) {
                high = s;
            } else {
                low = s;
            }
            double next = s - at.slope / at.curvature;
            if (!(next > low && next < high)) {
                next = low + (high - low) / 2;
            }
            boolean isFound = Math.abs(next - s) <= 1e-13 * Math.abs(next) || next == s;
            s = next;
            at = Cumulants.of(coefficients, scale, s);
            if (isFound) {
                break;
            }
        }
        return tail(coefficients, scale, s, at);
    }

    private static double tail(double[] coefficients, double scale, double s, Cumulants at) {
        double standard = s * Math.sqrt(at.curvature);
        if (Math.abs(standard) < NEAR_THE_MEAN) {
            // the limit of what follows, and its slope
            double skewness = at.third / Math.pow(at.curvature, 1.5);
            return 0.5 - skewness / (6 * Math.sqrt(2 * Math.PI)) - Normal.density(0) * standard;
        }
        double logarithms = 0;
        for (double coefficient : coefficients) {
            logarithms += Math.log1p(-s * scale * coefficient);
        }
        double root = Math.copySign(Math.sqrt(Math.max(0, 2 * logarithms)), s);
        double chance = Normal.cdf(-root) + Normal.density(root) * (1 / standard - 1 / root);
        return Math.max(0, Math.min(1, chance));
    }

    /** The slope, the curvature and the third derivative of the cumulant generating function. */
    private record Cumulants(double slope, double curvature, double third) {

        static Cumulants of(double[] coefficients, double scale, double s) {
            double slope = 0;
            double curvature = 0;
            double third = 0;
            for (double coefficient : coefficients) {
                double scaled = scale * coefficient;
                double term = scaled / (1 - s * scaled);
                double square = term * term;
                slope += term;
                curvature += square;
                third += square * term;
            }
            return new Cumulants(slope, curvature, 2 * third);
        }
    }
}
