package org.modelunit.metric;

import org.modelunit.DoubleColumn;
import org.modelunit.MergeableStatistic;
import org.modelunit.Regressed;
import org.modelunit.RowWeights;
import org.modelunit.error.UndefinedMetricException;

/** How far truth and predictions vary, and how far together. */
final class Covariation {

    private final Spread truth;
    private final Spread predicted;
    private final double products; // the sum of the products of both distances from their means

    private Covariation(Spread truth, Spread predicted, double products) {
        this.truth = truth;
        this.predicted = predicted;
        this.products = products;
    }

    record Of() implements MergeableStatistic<Regressed, Covariation> {

        @Override
        public Covariation of(Regressed outcomes, RowWeights weights) {
            DoubleColumn x = outcomes.truth();
            DoubleColumn y = outcomes.predicted();
            Spread truth = Spread.of(weights, x);
            Spread predicted = Spread.of(weights, y);
            double products = Sum.of(weights, row -> (x.get(row) - truth.centre()) * (y.get(row) - predicted.centre()))
                    .value();
            return new Covariation(truth, predicted, products - truth.weight() * truth.offset() * predicted.offset());
        }

        @Override
        public Covariation merge(Covariation one, Covariation other) {
            double between = one.truth.distanceTo(other.truth)
                    * one.predicted.distanceTo(other.predicted)
                    * one.truth.mixture(other.truth);
            return new Covariation(
                    one.truth.plus(other.truth),
                    one.predicted.plus(other.predicted),
                    one.products + other.products + between);
        }
    }

    /** Pearson's correlation. */
    double correlation() {
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
     * The sum of products by the root of both sums of squares, which is exact where these are equal. Of their product doubles may not
     * hold; its root is taken of what is left without the powers of two, an even number of them, and so has the same bits in any unit.
     */
    static double correlation(double products, double squares, double otherSquares) {
        int exponent = Math.getExponent(squares);
        int other = Math.getExponent(otherSquares);
        int even = exponent + ((exponent + other) & 1);
        double root = Math.sqrt(Math.scalb(squares, -even) * Math.scalb(otherSquares, -other));
        double correlation = Math.scalb(products, -(even + other) / 2) / root;
        return Math.max(-1, Math.min(1, correlation));
    }

    /** What a correlation with a column is that does not vary. */
    static UndefinedMetricException constant(String name, boolean isTruth) {
        return new UndefinedMetricException(name + " is undefined here: "
                + (isTruth ? "the truth is the same for all examples" : "all predictions are the same"));
    }
}
