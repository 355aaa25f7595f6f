package org.modelunit.statistics.distribution;

/**
 * Loader's saddle-point expansion (Fast and Accurate Computation of Binomial Probabilities, 2000), for counts that need not be whole:
 * accurate also where logarithms of factorials would cancel.
 */
final class SaddlePoint {

    private static final double SERIES_FROM = 16; // where five terms of Stirling's series leave less than 1e-16

    private SaddlePoint() {}

    /**
     * The binomial probability of {@code a} successes and {@code b} failures, with factorials as gamma functions; a and b above 0.
     *
     * @param p the chance of a success
     * @param q the chance of a failure, passed too so that neither loses digits
     */
    static double probability(double a, double b, double p, double q) {
        double n = a + b;
        double exponent =
                stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * p) - deviance(b, n * q);
        return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b));
    }

    /** log(n!) less Stirling's formula. */
    private static double stirlingError(double n) {
        double z = n;
        double sum = 0;
        while (z < SERIES_FROM) {
            // from n! = (n + 1)! / (n + 1)
            sum += (z + 0.5) * Math.log1p(1 / z) - 1;
            z++;
        }
        double square = z * z;
        return sum
                + (1 / 12.0
                                - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / (1188.0 * square)) / square) / square)
                                        / square)
                        / z;
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
