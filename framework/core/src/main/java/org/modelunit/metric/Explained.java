package org.modelunit.metric;

import org.modelunit.DoubleColumn;
import org.modelunit.MergeableStatistic;
import org.modelunit.Regressed;
import org.modelunit.RowWeights;
import org.modelunit.Statistic;
import org.modelunit.error.UndefinedMetricException;

/** How much of the truth's spread predictions explain. */
final class Explained {

    private Explained() {}

    private static void requireSpread(String name, Spread truth) {
        if (truth.isConstant()) {
            throw new UndefinedMetricException(name + " is undefined here: the truth is the same for all examples");
        }
        truth.requireSquares(name);
    }

    /** The truth's spread beside the squared errors. */
    record Squares(Spread truth, WeightedMean errors) {

        double r2() {
            requireSpread("R²", truth);
            return 1 - errors.value() / truth.variance();
        }
    }

    /** The truth's spread beside the spread of the errors, which a constant bias does not widen. */
    record Spreads(Spread truth, Spread errors) {

        double explainedVariance() {
            requireSpread("explained variance", truth);
            if (!errors.isFinite()) {
                throw new UndefinedMetricException(
                        "explained variance is undefined here: a prediction is infinite, so the errors have no mean");
            }
            return 1 - errors.variance() / truth.variance();
        }
    }

    record BySquares() implements MergeableStatistic<Regressed, Squares> {

        @Override
        public Squares of(Regressed outcomes, RowWeights weights) {
            return new Squares(Spread.of(weights, outcomes.truth()), new NumberErrors.Squared().of(outcomes, weights));
        }

        @Override
        public Squares merge(Squares one, Squares other) {
            return new Squares(one.truth.plus(other.truth), new NumberErrors.Squared().merge(one.errors, other.errors));
        }
    }

    record BySpreads() implements MergeableStatistic<Regressed, Spreads> {

        @Override
        public Spreads of(Regressed outcomes, RowWeights weights) {
            return new Spreads(Spread.of(weights, outcomes.truth()), Spread.of(weights, new Errors().of(outcomes)));
        }

        @Override
        public Spreads merge(Spreads one, Spreads other) {
            return new Spreads(one.truth.plus(other.truth), one.errors.plus(other.errors));
        }
    }

    /** What the truth exceeds each prediction by, for all replicates. */
    private record Errors() implements Statistic<Regressed, DoubleColumn> {

        @Override
        public DoubleColumn of(Regressed outcomes, RowWeights weights) {
            double[] errors = outcomes.truth().toArray();
            for (int row = 0; row < errors.length; row++) {
                errors[row] -= outcomes.predicted().get(row);
            }
            return DoubleColumn.handingOver(errors);
        }
    }
}
