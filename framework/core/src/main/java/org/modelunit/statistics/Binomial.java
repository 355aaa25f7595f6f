package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The binomial distribution: how many of some independent trials succeed. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("FloatingPointLiteralPrecision") // constants as published
public final class Binomial {

    /** log(n!) less Stirling's formula, for n up to 15. */
    private static final double[] STIRLING_ERRORS = {
        0.0,
        0.0810614667953272582196702,
        0.0413406959554092940938221,
        0.02767792568499833914878929,
        0.02079067210376509311152277,
        0.01664469118982119216319487,
        0.01387612882307074799874573,
        0.01189670994589177009505572,
        0.01041126526197209649747857,
        0.009255462182712732917728637,
        0.008330563433362871256469318,
        0.007573675487951840794972024,
        0.006942840107209529865664152,
        0.006408994188004207068439631,
        0.005951370112758847735624416,
        0.005554733551962801371038690
    };

    private Binomial() {}

    /**
     * Returns the chance of exactly {@code k} successes: Loader's saddle-point expansion (Fast and Accurate Computation of Binomial
     * Probabilities, 2000), accurate also where logarithms of factorials would cancel.
     *
     * @param k the number of successes, from 0 to {@code n}
     * @param n the number of trials
     * @param p the chance of a success, 0 to 1
     */
    public static double probability(long k, long n, double p) {
        if (p == 0 || p == 1) {
            return k == (p == 0 ? 0 : n) ? 1 : 0;
        }
        if (k == 0 || k == n) {
            return Math.exp(n * (k == 0 ? Math.log1p(-p) : Math.log(p)));
        }
        double exponent = stirlingError(n)
                - stirlingError(k)
                - stirlingError(n - k)
                - deviance(k, n * p)
                - deviance(n - k, n * (1 - p));
        return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (double) (n - k)));
    }

    /**
     * Returns the chance of at least {@code k} successes: the incomplete beta function by Lentz's continued fraction (Numerical
     * Recipes, section 6.4).
     *
     * @param k the number of successes
     * @param n the number of trials
     * @param p the chance of a success, 0 to 1
     */
    public static double upperTail(long k, long n, double p) {
        if (k <= 0 || p == 1) {
            return k <= n ? 1 : 0;
        }
        if (k > n || p == 0) {
            return 0;
        }
        double a = k;
        double b = n - k + 1.0;
        // the fraction converges fast below the mean; above it, its mirror image does
        return p < (a + 1) / (a + b + 2)
                ? probability(k, n, p) * (1 - p) * continuedFraction(p, a, b)
                : 1 - probability(k - 1, n, p) * p * continuedFraction(1 - p, b, a);
    }

    private static double continuedFraction(double x, double a, double b) {
        double tiny = 1e-300;
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1), tiny);
        double fraction = d;
        for (int m = 1; m < 100_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d, tiny);
            c = nonZero(1 + even / c, tiny);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d, tiny);
            c = nonZero(1 + odd / c, tiny);
            double step = d * c;
            fraction *= step;
            if (Math.abs(step - 1) < 1e-15) {
                return fraction;
            }
        }
        throw new ArithmeticException("the continued fraction does not converge for x=" + x + ", a=" + a + ", b=" + b);
    }

    private static double nonZero(double value, double tiny) {
        return Math.abs(value) < tiny ? tiny : value;
    }

    private static double stirlingError(long n) {
        if (n <= 15) {
            return STIRLING_ERRORS[(int) n];
        }
        double square = (double) n * n;
        return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / (1188.0 * square)) / square) / square) / square)
                / n;
    }

    /** k log(k/mean) + mean - k, by a series where its terms would cancel. */
    private static double deviance(double k, double mean) {
        if (Math.abs(k - mean) >= 0.1 * (k + mean)) {
            return k * Math.log(k / mean) + mean - k;
        }
        double v = (k - mean) / (k + mean);
        double sum = (k - mean) * v;
        double term = 2 * k * v;
        for (int j = 1; j < 1000; j++) {
            term *= v * v;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                return next;
            }
            sum = next;
        }
        return sum;
    }
}
