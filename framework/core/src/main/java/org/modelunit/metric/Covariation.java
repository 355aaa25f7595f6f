package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.sample.RowWeights;

/** How far truth and predictions vary, and how far together. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Covariation {

    private final Moments truth;
    private final Moments predicted;
    private final double products; // the sum of the products of both distances from their means

    private Covariation(Moments truth, Moments predicted, double products) {
        this.truth = truth;
        this.predicted = predicted;
        this.products = products;
    }

    static Covariation of(RowWeights weights, NumberColumn x, NumberColumn y) {
        Moments truth = Moments.of(weights, x);
        Moments predicted = Moments.of(weights, y);
        double products = Sum.of(weights, row -> (x.get(row) - truth.centre()) * (y.get(row) - predicted.centre()))
                .value();
        return new Covariation(truth, predicted, products - truth.weight() * truth.offset() * predicted.offset());
    }

    Covariation plus(Covariation other) {
        double between =
                truth.distanceTo(other.truth) * predicted.distanceTo(other.predicted) * truth.mixture(other.truth);
        return new Covariation(
                truth.plus(other.truth), predicted.plus(other.predicted), products + other.products + between);
    }

    /** Pearson's correlation. */
    public double correlation() {
        if (truth.isConstant() || predicted.isConstant()) {
            throw constant("Pearson correlation", truth.isConstant());
        }
        if (!predicted.isFinite()) {
            throw new UndefinedMetricException("Pearson correlation is undefined here: a prediction is infinite;"
                    + " spearmanCorrelation only asks for its rank");
        }
        truth.requireSquares("Pearson correlation");
        predicted.requireSquares("Pearson correlation");
        return correlation(products, truth.squares(), predicted.squares());
    }

    /**
     * Returns the sum of products divided by the root of both sums of squares, exact where these are equal. Doubles may not hold their product, so its root is taken of what is left without the powers of two, an even number of them; it has the same bits in any unit.
     *
     * @param products the sum of products
     * @param squares the sum of squares of one column
     * @param otherSquares of the other column
     */
    public static double correlation(double products, double squares, double otherSquares) {
        int exponent = Math.getExponent(squares);
        int other = Math.getExponent(otherSquares);
        int even = exponent + ((exponent + other) & 1);
        double root = Math.sqrt(Math.scalb(squares, -even) * Math.scalb(otherSquares, -other));
        double correlation = Math.scalb(products, -(even + other) / 2) / root;
        return Math.max(-1, Math.min(1, correlation));
    }

    /**
     * Returns the exception for a correlation with a column that does not vary.
     *
     * @param name the metric
     * @param isTruth whether the truth is that column
     */
    public static UndefinedMetricException constant(String name, boolean isTruth) {
        return new UndefinedMetricException(name + " is undefined here: "
                + (isTruth ? "the truth is the same for all examples" : "all predictions are the same"));
    }
}
