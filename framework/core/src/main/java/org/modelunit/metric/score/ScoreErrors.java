package org.modelunit.metric.score;

import java.util.function.IntToDoubleFunction;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.BlockSums;
import org.modelunit.metric.Statistic;
import org.modelunit.metric.Sum;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/** Means of what scores, as probabilities, are off by. */
final class ScoreErrors {

    /** scikit-learn's: scores are clipped by the distance from 1 to the next double. */
    private static final double CLIP = Math.ulp(1.0);

    private ScoreErrors() {}

    /** The mean negative logarithm of the true label's score. */
    record Logarithmic() implements WeightedMeanStatistic<Classified> {

        @Override
        public void check(Classified outcomes) {
            outcomes.scores().requireProbabilities("log loss");
        }

        @Override
        public BlockSums blockSums(Classified outcomes) {
            double[] scores = new double[Sum.BLOCK];
            return (from, to) -> {
                outcomes.scores().copyRowsOf(outcomes.truth(), from, to, scores, 0);
                for (int i = 0; i < to - from; i++) {
                    if (!(scores[i] >= CLIP && scores[i] <= 1 - CLIP)) {
                        scores[i] = clipped(scores[i]);
                    }
                }
                return -LogProduct.of(scores, to - from);
            };
        }

        @Override
        public IntToDoubleFunction terms(Classified outcomes) {
            double[] terms = new NegativeLogs().of(outcomes);
            return row -> terms[row];
        }
    }

    /** The negative logarithm of each true label's score, taken once for all replicates. */
    private record NegativeLogs() implements Statistic<Classified, double[]> {

        @Override
        public double[] of(Classified outcomes, RowWeights weights) {
            ClassScores scores = outcomes.scores();
            LabelColumn truth = outcomes.truth();
            double[] terms = new double[outcomes.size()];
            for (int row = 0; row < terms.length; row++) {
                terms[row] = -Math.log(clipped(scores.column(truth.code(row)).get(row)));
            }
            return terms;
        }
    }

    /** The mean square of what a label's score is away from 1 for its own examples, and from 0 for the others. */
    record Squared(String label) implements WeightedMeanStatistic<Classified> {

        @Override
        public void check(Classified outcomes) {
            outcomes.scores().requireProbabilities("Brier score of '" + label + "'");
        }

        @Override
        public BlockSums blockSums(Classified outcomes) {
            LabelledScores scores = LabelledScores.of(outcomes, label);
            double[] errors = new double[Sum.BLOCK];
            int[] positives = new int[Sum.BLOCK];
            return (from, to) -> {
                scores.copyScores(from, to, errors);
                scores.copyPositives(from, to, positives);
                for (int i = 0; i < to - from; i++) {
                    double error = errors[i] - positives[i];
                    errors[i] = error * error;
                }
                return BlockSums.sum(errors, to - from);
            };
        }

        @Override
        public IntToDoubleFunction terms(Classified outcomes) {
            NumberColumn scores = outcomes.scores().of(label);
            LabelColumn truth = outcomes.truth();
            int code = outcomes.labels().indexOf(label);
            return row -> {
                double error = scores.get(row) - (truth.code(row) == code ? 1 : 0);
                return error * error;
            };
        }
    }

    /** Clips a probability, which rounding may have moved below 0 or above 1. */
    static double clipped(double score) {
        return Math.min(Math.max(score, CLIP), 1 - CLIP);
    }
}
