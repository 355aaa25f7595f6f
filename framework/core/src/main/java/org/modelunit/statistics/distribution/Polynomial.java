package org.modelunit.statistics.distribution;

/** Polynomials by Horner's rule. */
final class Polynomial {

    private Polynomial() {}

    /** The value at {@code x} of the polynomial whose coefficients begin with the constant one. */
    static double of(double x, double[] coefficients) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
