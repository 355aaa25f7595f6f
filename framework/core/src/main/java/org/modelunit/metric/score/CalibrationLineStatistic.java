package org.modelunit.metric.score;

import org.modelunit.column.LabelColumn;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Statistic;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/** Fits the calibration line of a label. */
record CalibrationLineStatistic(String label) implements Statistic<Classified, CalibrationLine> {

    @Override
    public CalibrationLine of(Classified outcomes, RowWeights weights) {
        return data(outcomes, weights)
                .fit()
                .orElseThrow(
                        () -> new UndefinedMetricException(
                                "calibration of '" + label
                                        + "' is undefined here: its scores or its truth do not vary, or the scores separate the classes"));
    }

    /** What a line is fitted to. */
    LogisticLine data(Classified outcomes, RowWeights weights) {
        outcomes.scores().requireProbabilities("calibration of '" + label + "'");
        double[] logits = new Logits(label).of(outcomes);
        LabelColumn truth = outcomes.truth();
        int code = outcomes.labels().indexOf(label);
        return new LogisticLine(logits, row -> truth.code(row) == code, weights);
    }

    /** The logits of a label's scores, taken once. */
    private record Logits(String label) implements Statistic<Classified, double[]> {

        @Override
        public double[] of(Classified outcomes, RowWeights weights) {
            NumberColumn scores = outcomes.scores().of(label);
            double[] logits = new double[scores.size()];
            for (int row = 0; row < logits.length; row++) {
                double score = ScoreErrors.clipped(scores.get(row));
                logits[row] = Math.log(score / (1 - score));
            }
            return logits;
        }
    }
}
