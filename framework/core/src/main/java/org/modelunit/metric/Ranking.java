package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Classified;
import org.modelunit.Estimator;
import org.modelunit.MergeableStatistic;
import org.modelunit.RowWeights;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.statistics.DeLong;

/** How the score of one label ranks its examples among all others. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Ranking {

    private final String label;
    private final Ranks ranks;

    private Ranking(String label, Ranks ranks) {
        this.label = label;
        this.ranks = ranks;
    }

    /**
     * Ranks by the score of a label.
     *
     * @param label the label whose examples are the positives
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Of(String label) implements MergeableStatistic<Classified, Ranking> {

        @Override
        public Ranking of(Classified outcomes, RowWeights weights) {
            return new Ranking(
                    label,
                    weights.areOnes()
                            ? new CountedRanks(outcomes, label)
                            : new WeightedRanks(outcomes, label, weights));
        }

        @Override
        public Ranking merge(Ranking one, Ranking other) {
            return new Ranking(label, one.ranks.toScoreGroups().merged(other.ranks.toScoreGroups()));
        }
    }

    /**
     * Returns the area under the ROC curve: the share of pairs of a positive and a negative in which the positive scores higher, ties
     * counting one half (Mann and Whitney). Without weights it is counted exactly.
     *
     * @throws UndefinedMetricException if there are no positives or no negatives
     */
    public double areaUnderCurve() {
        double positives = ranks.positives();
        double negatives = ranks.negatives();
        if (!(positives > 0) || !(negatives > 0)) {
            throw new UndefinedMetricException("ROC AUC of '" + label + "' is undefined here: "
                    + (positives > 0 ? "every example is truly '" : "no example is truly '") + label + "'");
        }
        return Math.min(1, ranks.halves() / (2.0 * positives * negatives));
    }

    static Estimator<Classified> estimator(String label) {
        return (metric, outcomes, seed) -> {
            Ranking ranking = new Of(label).of(outcomes);
            double area = ranking.areaUnderCurve();
            int count = 0;
            for (Ranks.Groups groups = ranking.ranks.ascending(); groups.next(); ) {
                count++;
            }
            long[] positives = new long[count];
            long[] negatives = new long[count];
            Ranks.Groups groups = ranking.ranks.ascending();
            for (int group = 0; groups.next(); group++) {
                positives[group] = Math.round(groups.positives());
                negatives[group] = Math.round(groups.negatives());
            }
            return DeLong.estimate(positives, negatives, area);
        };
    }
}
