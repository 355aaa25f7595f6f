package org.modelunit.statistics.distribution;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The binomial distribution: how many of some independent trials succeed. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Binomial {

    private Binomial() {}

    /**
     * Returns the chance of exactly {@code k} successes: Loader's saddle-point expansion (Fast and Accurate Computation of Binomial
     * Probabilities, 2000), accurate also where logarithms of factorials would cancel.
     *
     * @param k the number of successes, from 0 to {@code n}
     * @param n the number of trials, 0 or more
     * @param p the chance of a success, 0 to 1
     */
    public static double probability(long k, long n, double p) {
        check(n, p);
        Arguments.requireCount("k", k, n);
        if (p == 0 || p == 1) {
            return k == (p == 0 ? 0 : n) ? 1 : 0;
        }
        if (k == 0 || k == n) {
            return Math.exp(n * (k == 0 ? Math.log1p(-p) : Math.log(p)));
        }
        return SaddlePoint.probability(k, n - k, p, 1 - p);
    }

    private static void check(long n, double p) {
        Arguments.requireNotNegative("n", n);
        Arguments.requireShare("p", p);
    }

    /**
     * Returns the chance of at least {@code k} successes, an incomplete beta function.
     *
     * @param k the number of successes, any number
     * @param n the number of trials, 0 or more
     * @param p the chance of a success, 0 to 1
     */
    public static double upperTail(long k, long n, double p) {
        check(n, p);
        if (k <= 0 || k > n) {
            return k <= 0 ? 1 : 0;
        }
        return IncompleteBeta.lower(p, k, n - k + 1.0);
    }

    /**
     * Returns the chance of at most {@code k} successes, without loss of digits where that is small.
     *
     * @param k the number of successes, any number
     * @param n the number of trials, 0 or more
     * @param p the chance of a success, 0 to 1
     */
    public static double lowerTail(long k, long n, double p) {
        check(n, p);
        if (k < 0 || k >= n) {
            return k < 0 ? 0 : 1;
        }
        return IncompleteBeta.upper(p, k + 1.0, n - k);
    }
}
