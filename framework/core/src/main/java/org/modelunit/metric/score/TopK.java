package org.modelunit.metric.score;

import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import org.modelunit.column.ClassScores;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Statistic;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/** How many examples have their true label among the k that score highest. */
record TopK(int k) implements WeightedMeanStatistic<Classified> {

    @Override
    public IntToDoubleFunction terms(Classified outcomes) {
        BitSet hits = new Hits(k).of(outcomes);
        return row -> hits.get(row) ? 1 : 0;
    }

    /** The examples with fewer than k other labels that score as high as the true one or higher; found once for all replicates. */
    private record Hits(int k) implements Statistic<Classified, BitSet> {

        @Override
        public BitSet of(Classified outcomes, RowWeights weights) {
            int labels = outcomes.labels().size();
            if (k >= labels) {
                throw new UndefinedMetricException("top-" + k + " accuracy is undefined here: there are only " + labels
                        + " labels, so every answer would be right");
            }
            BitSet hits = new BitSet(outcomes.size());
            for (int row = 0; row < outcomes.size(); row++) {
                hits.set(row, rivals(outcomes.scores(), row, outcomes.truth().code(row)) < k);
            }
            return hits;
        }
    }

    /** How many other labels score as high as the true one or higher. */
    static int rivals(ClassScores scores, int row, int truth) {
        double score = scores.column(truth).get(row);
        int rivals = -1; // the true label is as high as itself
        for (int code = 0; code < scores.labels().size(); code++) {
            rivals += scores.column(code).get(row) >= score ? 1 : 0;
        }
        return rivals;
    }
}
