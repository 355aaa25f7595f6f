package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The correlation of two columns (Pearson, Philosophical Transactions of the Royal Society A 187, 1896), from their sums. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Correlation {

    private Correlation() {}

    /**
     * Returns the sum of products divided by the root of both sums of squares, exact where these are equal. Doubles may not hold their
     * product, so its root is taken of what is left without the powers of two, an even number of them; it has the same bits in any unit.
     *
     * @param products the sum of products of both distances from their means
     * @param squares the sum of squared distances of one column, above 0
     * @param otherSquares the same sum of the other column, above 0
     */
    public static double of(double products, double squares, double otherSquares) {
        int exponent = Math.getExponent(squares);
        int other = Math.getExponent(otherSquares);
        int even = exponent + ((exponent + other) & 1);
        double root = Math.sqrt(Math.scalb(squares, -even) * Math.scalb(otherSquares, -other));
        double correlation = Math.scalb(products, -(even + other) / 2) / root;
        return Math.max(-1, Math.min(1, correlation));
    }
}
