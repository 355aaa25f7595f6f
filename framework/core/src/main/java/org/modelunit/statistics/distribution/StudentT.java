package org.modelunit.statistics.distribution;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Student's t distribution, for degrees of freedom that need not be whole; infinitely many make it the normal one. */
@API(status = Status.INTERNAL, since = "0.1")
public final class StudentT {

    private StudentT() {}

    /**
     * Returns the chance of a value above t (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.1 with 26.5.27).
     *
     * @param t the value
     * @param freedom degrees of freedom, above 0
     */
    public static double upperTail(double t, double freedom) {
        if (Double.isInfinite(freedom)) {
            return Normal.cdf(-t);
        }
        double square = t * t;
        double both = IncompleteBeta.lower(freedom / (freedom + square), square / (freedom + square), freedom / 2, 0.5);
        return t < 0 ? 1 - both / 2 : both / 2;
    }

    /**
     * Returns the value that is not exceeded with a given chance.
     *
     * @param p the chance, above 0 and below 1
     * @param freedom degrees of freedom, above 0
     */
    public static double quantile(double p, double freedom) {
        if (Double.isInfinite(freedom)) {
            return Normal.quantile(p);
        }
        double both = 2 * Math.min(p, 1 - p);
        double t;
        if (both < 0.5) {
            double x = IncompleteBeta.lowerQuantile(both, freedom / 2, 0.5);
            t = Math.sqrt(freedom * (1 - x) / x);
        } else {
            double y = IncompleteBeta.upperQuantile(both, 0.5, freedom / 2); // near 0, where 1 - x would lose digits
            t = Math.sqrt(freedom * y / (1 - y));
        }
        return p < 0.5 ? -t : t;
    }
}
