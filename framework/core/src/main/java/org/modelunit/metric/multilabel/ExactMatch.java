package org.modelunit.metric.multilabel;

import org.modelunit.metric.MergeableStatistic;
import org.modelunit.metric.Ratio;
import org.modelunit.metric.Statistic;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.sample.RowWeights;

/** How many examples have exactly their true labels decided. */
record ExactMatch() implements MergeableStatistic<MultiLabelled, Ratio> {

    @Override
    public Ratio of(MultiLabelled outcomes, RowWeights weights) {
        long[] wrong = new Wrong().of(outcomes);
        double hits = 0;
        double all = 0;
        for (int row = 0; row < weights.size(); row++) {
            double weight = weights.get(row);
            all += weight;
            hits += (wrong[row >> 6] >>> row & 1) == 0 ? weight : 0;
        }
        return ratio(hits, all);
    }

    @Override
    public Ratio merge(Ratio one, Ratio other) {
        return ratio(one.hits() + other.hits(), one.of() + other.of());
    }

    private static Ratio ratio(double hits, double all) {
        return new Ratio(hits, all, "subset accuracy is undefined on no examples");
    }

    /** A bit for each example, set where any label is wrong; found once for all replicates. */
    private record Wrong() implements Statistic<MultiLabelled, long[]> {

        @Override
        public long[] of(MultiLabelled outcomes, RowWeights weights) {
            long[] wrong = new long[outcomes.truth().column(0).words()];
            for (int code = 0; code < outcomes.labels().size(); code++) {
                for (int word = 0; word < wrong.length; word++) {
                    wrong[word] |= outcomes.truth().column(code).word(word)
                            ^ outcomes.decided().column(code).word(word);
                }
            }
            return wrong;
        }
    }
}
