package org.modelunit.statistics.distribution;

import java.util.function.DoubleUnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The regularized incomplete beta function and its inverse, behind the binomial's and Student's distributions: Lentz's continued
 * fraction (Numerical Recipes, section 6.4) with a saddle-point factor before it. Checked against mpmath.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class IncompleteBeta {

    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 1_000_000;
    private static final int MOST_STEPS = 2_000;

    private IncompleteBeta() {}

    /**
     * Returns the regularized incomplete beta function I<sub>x</sub>(a, b).
     *
     * @param x from 0 to 1
     * @param a above 0
     * @param b above 0
     */
    public static double lower(double x, double a, double b) {
        return lower(x, 1 - x, a, b);
    }

    /**
     * Returns 1 - I<sub>x</sub>(a, b), without loss of digits where that is small.
     *
     * @param x from 0 to 1
     * @param a above 0
     * @param b above 0
     */
    public static double upper(double x, double a, double b) {
        return lower(1 - x, x, b, a);
    }

    /**
     * Returns I<sub>x</sub>(a, b) for callers who know both x and 1 - x to all digits.
     *
     * @param x from 0 to 1
     * @param y 1 - x
     * @param a above 0
     * @param b above 0
     */
    public static double lower(double x, double y, double a, double b) {
        if (x <= 0 || y <= 0) {
            return x <= 0 ? 0 : 1;
        }
        // the fraction converges fast below the mean; above it, its mirror image does
        return x < (a + 1) / (a + b + 2) ? tail(x, y, a, b) : 1 - tail(y, x, b, a);
    }

    private static double tail(double x, double y, double a, double b) {
        return SaddlePoint.probability(a, b, x, y) * b / (a + b) * fraction(x, a, b);
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            double step = d * c;
            fraction *= step;
            if (Math.abs(step - 1) < 1e-15) {
                return fraction;
            }
        }
        throw new ArithmeticException("the continued fraction does not converge for x=" + x + ", a=" + a + ", b=" + b);
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /**
     * Returns the x at which I<sub>x</sub>(a, b) is p.
     *
     * @param p above 0 and below 1
     * @param a above 0
     * @param b above 0
     */
    public static double lowerQuantile(double p, double a, double b) {
        return root(x -> lower(x, a, b) - p, a, b);
    }

    /**
     * Returns the x at which 1 - I<sub>x</sub>(a, b) is p.
     *
     * @param p above 0 and below 1
     * @param a above 0
     * @param b above 0
     */
    public static double upperQuantile(double p, double a, double b) {
        return root(x -> p - upper(x, a, b), a, b);
    }

    /** Newton's method on a function that ascends with the density of the beta distribution, kept between two bounds. */
    private static double root(DoubleUnaryOperator function, double a, double b) {
        double low = 0;
        double high = 1;
        double x = a / (a + b);
        for (int step = 0; step < MOST_STEPS; step++) {
            double above = function.applyAsDouble(x);
            if (above > 0) {
                high = x;
            } else {
                low = x;
            }
            double next = x - above / density(x, a, b);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - x) <= Math.ulp(x) || next == low || next == high) {
                return next;
            }
            x = next;
        }
        throw new ArithmeticException("there is no root for a=" + a + ", b=" + b);
    }

    private static double density(double x, double a, double b) {
        return SaddlePoint.probability(a, b, x, 1 - x) * a * b / ((a + b) * x * (1 - x));
    }
}
