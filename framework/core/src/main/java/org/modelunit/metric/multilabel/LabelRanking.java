package org.modelunit.metric.multilabel;

import java.util.function.IntToDoubleFunction;
import org.modelunit.column.ClassScores;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Statistic;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.sample.RowWeights;

/** The mean over examples of how well scores put the true labels before the others. */
record LabelRanking() implements WeightedMeanStatistic<MultiLabelled> {

    @Override
    public IntToDoubleFunction terms(MultiLabelled outcomes) {
        double[] precisions = new Precisions().of(outcomes);
        return row -> {
            if (Double.isNaN(precisions[row])) {
                throw new UndefinedMetricException("label ranking average precision is undefined here: row " + row
                        + " has no true label that could be ranked; measure without such rows");
            }
            return precisions[row];
        };
    }

    /** The average precision of each example's labels, NaN where none is true. */
    static double[] precisions(MultiLabelled outcomes) {
        return new Precisions().of(outcomes);
    }

    /** The average precision of each example's labels, NaN where none is true; ranked once for all replicates. */
    private record Precisions() implements Statistic<MultiLabelled, double[]> {

        @Override
        public double[] of(MultiLabelled outcomes, RowWeights weights) {
            double[] precisions = new double[outcomes.size()];
            double[] truly = new double[outcomes.labels().size()];
            double[] others = new double[truly.length];
            for (int row = 0; row < precisions.length; row++) {
                int count = divide(outcomes.truth(), outcomes.scores(), row, truly, others);
                precisions[row] =
                        precision(truly, count, others, outcomes.labels().size() - count);
            }
            return precisions;
        }

        private static int divide(LabelSets truth, ClassScores scores, int row, double[] truly, double[] others) {
            int count = 0;
            for (int code = 0; code < truly.length; code++) {
                double score = scores.column(code).get(row);
                if (truth.column(code).get(row)) {
                    truly[count++] = score;
                } else {
                    others[code - count] = score;
                }
            }
            return count;
        }

        /** A label's rank counts those that score as much, as in scikit-learn. Few labels are true, so nothing is sorted. */
        private static double precision(double[] truly, int trueLabels, double[] others, int otherLabels) {
            double sum = 0;
            for (int label = 0; label < trueLabels; label++) {
                int ranked = atLeast(truly[label], truly, trueLabels);
                sum += ranked / (double) (ranked + atLeast(truly[label], others, otherLabels));
            }
            return sum / trueLabels; // NaN of none
        }

        private static int atLeast(double score, double[] scores, int size) {
            int count = 0;
            for (int label = 0; label < size; label++) {
                count += scores[label] >= score ? 1 : 0;
            }
            return count;
        }
    }
}
