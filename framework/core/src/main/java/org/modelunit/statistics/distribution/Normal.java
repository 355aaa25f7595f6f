package org.modelunit.statistics.distribution;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The standard normal distribution, to about 1e-15 of each value, far into its tails. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients as published
public final class Normal {

    private Normal() {}

    /**
     * Returns the chance of a value up to {@code x}.
     *
     * @param x any number
     */
    public static double cdf(double x) {
        return 0.5 * ErrorFunction.erfc(-x / Math.sqrt(2));
    }

    /**
     * Returns the value that is not exceeded with a given chance: Wichura's algorithm AS 241 (Applied Statistics 37, 1988).
     *
     * @param p above 0 and below 1
     */
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p must lie between 0 and 1, but was " + p);
        }
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * ratio(r, CENTRE_ABOVE, CENTRE_BELOW);
        }
        double r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
        double size = r <= 5 ? ratio(r - 1.6, MIDDLE_ABOVE, MIDDLE_BELOW) : ratio(r - 5, TAIL_ABOVE, TAIL_BELOW);
        return q < 0 ? -size : size;
    }

    /**
     * Returns the density.
     *
     * @param x the value
     */
    public static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double ratio(double x, double[] above, double[] below) {
        return Polynomial.of(x, above) / Polynomial.of(x, below);
    }

    private static final double[] CENTRE_ABOVE = {
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3
    };
    private static final double[] CENTRE_BELOW = {
        1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3
    };
    private static final double[] MIDDLE_ABOVE = {
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    };
    private static final double[] MIDDLE_BELOW = {
        1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9
    };
    private static final double[] TAIL_ABOVE = {
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] TAIL_BELOW = {
        1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15
    };
}
