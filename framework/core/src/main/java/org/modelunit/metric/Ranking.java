package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Classified;
import org.modelunit.Estimator;
import org.modelunit.LabelColumn;
import org.modelunit.RowCounts;
import org.modelunit.Statistic;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.statistics.DeLong;

/** How the score of one label ranks its examples among all others. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Ranking {

    private final String label;
    private final long[] positives; // in each group of equal scores, ascending
    private final long[] negatives;

    private Ranking(String label, long[] positives, long[] negatives) {
        this.label = label;
        this.positives = positives;
        this.negatives = negatives;
    }

    /**
     * Ranks by the score of a label.
     *
     * @param label the label whose examples are the positives
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Of(String label) implements Statistic<Classified, Ranking> {

        @Override
        public Ranking of(Classified outcomes, RowCounts counts) {
            TieGroups ties = new TieGroups.Of(label).of(outcomes);
            LabelColumn truth = outcomes.truth();
            int code = outcomes.labels().indexOf(label);
            long[] positives = new long[ties.groups()];
            long[] negatives = new long[ties.groups()];
            int[] groupOfRow = ties.groupOfRow();
            for (int row = 0; row < groupOfRow.length; row++) {
                (truth.code(row) == code ? positives : negatives)[groupOfRow[row]] += counts.get(row);
            }
            return new Ranking(label, positives, negatives);
        }
    }

    /**
     * Returns the area under the ROC curve: the share of pairs of a positive and a negative in which the positive scores higher, ties
     * counting one half (Mann and Whitney). Counted exactly, up to 2<sup>62</sup> pairs.
     *
     * @throws UndefinedMetricException if there are no positives or no negatives
     */
    public double areaUnderCurve() {
        long all = 0;
        long negativesBelow = 0;
        long halves = 0; // a pair that is ranked right counts two, a tie one
        for (int group = 0; group < positives.length; group++) {
            halves += positives[group] * (2 * negativesBelow + negatives[group]);
            negativesBelow += negatives[group];
            all += positives[group];
        }
        if (all == 0 || negativesBelow == 0) {
            throw new UndefinedMetricException("ROC AUC of '" + label + "' is undefined here: "
                    + (all == 0 ? "no example is truly '" : "every example is truly '") + label + "'");
        }
        return halves / (2.0 * all * negativesBelow);
    }

    static Estimator<Classified> estimator(String label) {
        return (metric, outcomes, seed) -> {
            Ranking ranking = new Of(label).of(outcomes);
            return DeLong.estimate(ranking.positives, ranking.negatives, ranking.areaUnderCurve());
        };
    }
}
