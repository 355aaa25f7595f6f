package org.modelunit.metric.regression;

import java.util.function.IntToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.BlockSums;
import org.modelunit.metric.Statistic;
import org.modelunit.metric.Sum;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Regressed;
import org.modelunit.privacy.ShownValues;
import org.modelunit.sample.RowWeights;
import org.modelunit.text.Numbers;

/** What predicted numbers are off by, in several measures. */
@API(status = Status.INTERNAL, since = "0.1")
public final class NumberErrors {

    private NumberErrors() {}

    /** What one prediction is off by. */
    @FunctionalInterface
    private interface Loss {
        double of(double truth, double predicted);
    }

    private static IntToDoubleFunction terms(Regressed outcomes, Loss loss) {
        NumberColumn truth = outcomes.truth();
        NumberColumn predicted = outcomes.predicted();
        return row -> loss.of(truth.get(row), predicted.get(row));
    }

    /** The mean distance from the truth. */
    public record Absolute() implements WeightedMeanStatistic<Regressed> {

        @Override
        public IntToDoubleFunction terms(Regressed outcomes) {
            return NumberErrors.terms(outcomes, (truth, predicted) -> Math.abs(predicted - truth));
        }
    }

    /** The mean squared distance from the truth. */
    public record Squared() implements WeightedMeanStatistic<Regressed> {

        @Override
        public void check(Regressed outcomes) {
            Squares.requireHeld(outcomes);
        }

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
            return NumberErrors.terms(outcomes, (truth, predicted) -> {
                double error = predicted - truth;
                return error * error;
            });
        }
    }

    /**
     * The mean distance from a quantile of the truth: what lies above counts by alpha, what lies below by the rest.
     *
     * @param alpha which quantile, between 0 and 1
     */
    public record Pinball(double alpha) implements WeightedMeanStatistic<Regressed> {

        /** Refuses a quantile that is none. */
        public Pinball {
            if (!(alpha > 0 && alpha < 1)) {
                throw new IllegalArgumentException(
                        "alpha must lie above 0 and below 1, the quantile that is predicted, but was " + alpha
                                + Numbers.percentHint(alpha, share -> share > 0 && share < 1));
            }
        }

        @Override
        public IntToDoubleFunction terms(Regressed outcomes) {
            return NumberErrors.terms(
                    outcomes,
                    (truth, predicted) ->
                            truth >= predicted ? alpha * (truth - predicted) : (1 - alpha) * (predicted - truth));
        }
    }

    /** The mean distance from the truth as a share of the truth. */
    public record Relative() implements WeightedMeanStatistic<Regressed> {

        @Override
        public IntToDoubleFunction terms(Regressed outcomes) {
            NumberColumn truth = outcomes.truth();
            NumberColumn predicted = outcomes.predicted();
            return row -> {
                double actual = truth.get(row);
                if (actual == 0) {
                    throw new UndefinedMetricException(
                            "mean absolute percentage error is undefined here: the truth of"
                                    + " row " + row + " is 0, and nothing is a percentage of 0;"
                                    + " measure symmetricMeanAbsolutePercentageError or meanAbsoluteError, or leave the row out");
                }
                return Math.abs((predicted.get(row) - actual) / actual);
            };
        }
    }

    /** The mean distance from the truth as a share of the middle between the sizes of truth and prediction. */
    public record Symmetric() implements WeightedMeanStatistic<Regressed> {

        @Override
        public IntToDoubleFunction terms(Regressed outcomes) {
            return NumberErrors.terms(outcomes, Symmetric::term);
        }

        private static double term(double truth, double predicted) {
            if (truth == predicted) {
                return 0; // 0 for 0 is a perfect prediction
            }
            if (Double.isInfinite(predicted)) {
                return 2;
            }
            double sizes = Math.abs(truth) / 2 + Math.abs(predicted) / 2; // halved first: the sum may exceed doubles
            return Math.min(2, 2 * (Math.abs(predicted / 2 - truth / 2) / sizes));
        }
    }

    /** The mean squared distance between the logarithms of one more than prediction and truth. */
    public record SquaredLogs() implements WeightedMeanStatistic<Regressed> {

        @Override
        public void check(Regressed outcomes) {
            double largest = new LargestLogError().of(outcomes);
            Squares.requireSeen("root mean squared log error", largest * largest, largest > 0);
        }

        @Override
        public IntToDoubleFunction terms(Regressed outcomes) {
            double[] terms = new LogErrors().of(outcomes);
            return row -> {
                if (Double.isNaN(terms[row])) {
                    throw outside(outcomes, row);
                }
                return terms[row] * terms[row];
            };
        }

        private static UndefinedMetricException outside(Regressed outcomes, int row) {
            double truth = outcomes.truth().get(row);
            return new UndefinedMetricException("root mean squared log error is undefined here: "
                    + (truth > -1
                            ? "the prediction for row " + row + " is "
                                    + outcomes.predicted().get(row) + ", but "
                            : "the truth of row " + row + ShownValues.now().is(ShownValues.TRUTH, truth))
                    + "must be above -1 to have a logarithm of one more"
                    + (truth > -1 ? "" : ShownValues.now().advice(ShownValues.TRUTH)));
        }
    }

    /** The largest size of those that there are, found once for all replicates. */
    private record LargestLogError() implements Statistic<Regressed, Double> {

        @Override
        public Double of(Regressed outcomes, RowWeights weights) {
            double largest = 0;
            for (double error : new LogErrors().of(outcomes)) {
                largest = Double.isNaN(error) ? largest : Math.max(largest, Math.abs(error));
            }
            return largest;
        }
    }

    /** By how much the logarithms of one more than prediction and truth differ; NaN where they have none. */
    private record LogErrors() implements Statistic<Regressed, double[]> {

        @Override
        public double[] of(Regressed outcomes, RowWeights weights) {
            double[] errors = new double[outcomes.size()];
            for (int row = 0; row < errors.length; row++) {
                errors[row] =
                        error(outcomes.truth().get(row), outcomes.predicted().get(row));
            }
            return errors;
        }

        /** One logarithm of the quotient keeps the digits that a difference of two close ones loses. */
        private static double error(double truth, double predicted) {
            if (!(truth > -1) || !(predicted > -1)) {
                return Double.NaN;
            }
            double change = (predicted - truth) / (1 + truth);
            return change > -0.5 ? Math.log1p(change) : Math.log1p(predicted) - Math.log1p(truth);
        }
    }
}
