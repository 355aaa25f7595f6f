package org.modelunit.metric;

import org.modelunit.ClassScores;
import org.modelunit.Classified;
import org.modelunit.DoubleColumn;
import org.modelunit.LabelColumn;
import org.modelunit.RowCounts;
import org.modelunit.Statistic;

/** Means of what scores, as probabilities, are off by. */
final class ScoreErrors {

    /** scikit-learn's: scores are clipped by the distance from 1 to the next double. */
    private static final double CLIP = Math.ulp(1.0);

    private ScoreErrors() {}

    /** The mean negative logarithm of the true label's score. */
    record Logarithmic() implements Statistic<Classified, Double> {

        @Override
        public Double of(Classified outcomes, RowCounts counts) {
            ClassScores scores = outcomes.scores();
            LabelColumn truth = outcomes.truth();
            return BlockSum.mean(
                    counts,
                    row -> -Math.log(clipped(scores.column(truth.code(row)).get(row))));
        }
    }

    /** The mean square of what a label's score is away from 1 for its own examples, and from 0 for the others. */
    record Squared(String label) implements Statistic<Classified, Double> {

        @Override
        public Double of(Classified outcomes, RowCounts counts) {
            DoubleColumn scores = outcomes.scores().of(label);
            LabelColumn truth = outcomes.truth();
            int code = outcomes.labels().indexOf(label);
            return BlockSum.mean(counts, row -> {
                double error = scores.get(row) - (truth.code(row) == code ? 1 : 0);
                return error * error;
            });
        }
    }

    static double clipped(double score) {
        return Math.min(Math.max(score, CLIP), 1 - CLIP);
    }
}
