package org.modelunit.metric.regression;

import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Sum;
import org.modelunit.sample.RowWeights;
import org.modelunit.statistics.Correlation;

/** How far truth and predictions vary, and how far together. */
final class Covariation {

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
        return Correlation.of(products, truth.squares(), predicted.squares());
    }

    /**
     * Returns the exception for a correlation with a column that does not vary.
     *
     * @param name the metric
     * @param isTruth whether the truth is that column
     */
    static UndefinedMetricException constant(String name, boolean isTruth) {
        return new UndefinedMetricException(name + " is undefined here: "
                + (isTruth ? "the truth is the same for all examples" : "all predictions are the same"));
    }
}
