package org.modelunit.metric;

import java.util.function.IntToDoubleFunction;
import org.modelunit.DoubleColumn;
import org.modelunit.Regressed;
import org.modelunit.RowWeights;
import org.modelunit.Statistic;
import org.modelunit.error.UndefinedMetricException;

/** What predicted numbers are off by. */
final class NumberErrors {

    private NumberErrors() {}

    /** The mean distance from the truth. */
    record Absolute() implements WeightedMean.Of<Regressed> {

        @Override
        public IntToDoubleFunction terms(Regressed outcomes) {
            DoubleColumn truth = outcomes.truth();
            DoubleColumn predicted = outcomes.predicted();
            return row -> Math.abs(predicted.get(row) - truth.get(row));
        }
    }

    /** The mean squared distance from the truth. */
    record Squared() implements WeightedMean.Of<Regressed> {

        @Override
        public BlockSums blockSums(Regressed outcomes) {
            double[] truth = new double[Sum.BLOCK];
            double[] errors = new double[Sum.BLOCK];
            return (from, to) -> {
                outcomes.truth().copyRows(from, to, truth, 0);
                outcomes.predicted().copyRows(from, to, errors, 0);
                for (int i = 0; i < to - from; i++) {
                    double error = errors[i] - truth[i];
                    errors[i] = error * error;
                }
                return BlockSums.sum(errors, to - from);
            };
        }

        @Override
        public IntToDoubleFunction terms(Regressed outcomes) {
            DoubleColumn truth = outcomes.truth();
            DoubleColumn predicted = outcomes.predicted();
            return row -> {
                double error = predicted.get(row) - truth.get(row);
                return error * error;
            };
        }
    }

    /** The share of the truth's variance that predictions explain; the mean is taken first, as sums of squares would cancel. */
    record Explained() implements Statistic<Regressed, Double> {

        @Override
        public Double of(Regressed outcomes, RowWeights weights) {
            DoubleColumn truth = outcomes.truth();
            double first = truth.get(0); // deviations from one of the values are exact where all lie close together
            double mean =
                    WeightedMean.of(weights, row -> truth.get(row) - first).value();
            double spread = WeightedMean.of(weights, row -> {
                        double deviation = truth.get(row) - first - mean;
                        return deviation * deviation;
                    })
                    .value();
            if (!(spread > 0)) {
                throw new UndefinedMetricException("R² is undefined here: the truth is the same for all examples");
            }
            return 1 - new Squared().of(outcomes, weights).value() / spread;
        }
    }
}
