package org.modelunit.metric.regression;

import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.MergeableStatistic;
import org.modelunit.metric.Statistic;
import org.modelunit.metric.WeightedMean;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;

/** How much of the truth's spread predictions explain. */
final class ExplainedVariance {

    private ExplainedVariance() {}

    private static void requireSpread(String name, Moments truth) {
        if (truth.isConstant()) {
            throw new UndefinedMetricException(name + " is undefined here: the truth is the same for all examples");
        }
        truth.requireSquares(name);
    }

    /** The truth's spread beside the squared errors. */
    record SquaredErrors(Moments truth, WeightedMean errors) {

        double r2() {
            requireSpread("R²", truth);
            return 1 - errors.value() / truth.variance();
        }
    }

    /** The truth's spread beside the spread of the errors, which a constant bias does not widen. */
    record Spreads(Moments truth, Moments errors) {

        double explainedVariance() {
            requireSpread("explained variance", truth);
            if (!errors.isFinite()) {
                throw new UndefinedMetricException(
                        "explained variance is undefined here: a prediction is infinite, so the errors have no mean");
            }
            return 1 - errors.variance() / truth.variance();
        }
    }

    record BySquares() implements MergeableStatistic<Regressed, SquaredErrors> {

        @Override
        public SquaredErrors of(Regressed outcomes, RowWeights weights) {
            return new SquaredErrors(
                    Moments.of(weights, outcomes.truth()), new NumberErrors.Squared().of(outcomes, weights));
        }

        @Override
        public SquaredErrors merge(SquaredErrors one, SquaredErrors other) {
            return new SquaredErrors(
                    one.truth.plus(other.truth), new NumberErrors.Squared().merge(one.errors, other.errors));
        }
    }

    record BySpreads() implements MergeableStatistic<Regressed, Spreads> {

        @Override
        public Spreads of(Regressed outcomes, RowWeights weights) {
            return new Spreads(Moments.of(weights, outcomes.truth()), Moments.of(weights, new Errors().of(outcomes)));
        }

        @Override
        public Spreads merge(Spreads one, Spreads other) {
            return new Spreads(one.truth.plus(other.truth), one.errors.plus(other.errors));
        }
    }

    /** What the truth exceeds each prediction by, for all replicates. */
    private record Errors() implements Statistic<Regressed, NumberColumn> {

        @Override
        public NumberColumn of(Regressed outcomes, RowWeights weights) {
            double[] errors = outcomes.truth().toArray();
            for (int row = 0; row < errors.length; row++) {
                errors[row] -= outcomes.predicted().get(row);
            }
            return NumberColumn.wrap(errors);
        }
    }
}
