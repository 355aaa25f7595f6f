package org.modelunit.metric.score;

import java.util.function.IntToDoubleFunction;
import org.modelunit.column.ClassScores;
import org.modelunit.metric.Statistic;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/** The mean squared distance of all scores together from the truth, which is 1 for the true label and 0 for the others. */
record SquaredDistance() implements WeightedMeanStatistic<Classified> {

    @Override
    public void check(Classified outcomes) {
        outcomes.scores().requireProbabilities("Brier score");
    }

    @Override
    public IntToDoubleFunction terms(Classified outcomes) {
        double[] distances = new OfRows().of(outcomes);
        return row -> distances[row];
    }

    /** The squared distance of each row, taken once for all replicates. */
    private record OfRows() implements Statistic<Classified, double[]> {

        @Override
        public double[] of(Classified outcomes, RowWeights weights) {
            ClassScores scores = outcomes.scores();
            double[] distances = new double[outcomes.size()];
            for (int code = 0; code < scores.labels().size(); code++) {
                for (int row = 0; row < distances.length; row++) {
                    double score = scores.column(code).get(row);
                    double error = score - (outcomes.truth().code(row) == code ? 1 : 0);
                    distances[row] += error * error;
                }
            }
            return distances;
        }
    }
}
