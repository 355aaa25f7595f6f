package org.modelunit.metric;

import java.util.Arrays;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Classified;
import org.modelunit.Estimator;
import org.modelunit.LabelColumn;
import org.modelunit.MergeableStatistic;
import org.modelunit.RowWeights;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.statistics.DeLong;

/** How the score of one label ranks its examples among all others. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Ranking {

    private final String label;
    private final double[] scores; // one for each group of equal scores, ascending
    private final double[] positives; // in each group
    private final double[] negatives;

    private Ranking(String label, double[] scores, double[] positives, double[] negatives) {
        this.label = label;
        this.scores = scores;
        this.positives = positives;
        this.negatives = negatives;
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
            TieGroups ties = new TieGroups.Of(label).of(outcomes);
            LabelColumn truth = outcomes.truth();
            int code = outcomes.labels().indexOf(label);
            double[] positives = new double[ties.groups()];
            double[] negatives = new double[ties.groups()];
            int[] groupOfRow = ties.groupOfRow();
            for (int row = 0; row < groupOfRow.length; row++) {
                (truth.code(row) == code ? positives : negatives)[groupOfRow[row]] += weights.get(row);
            }
            return new Ranking(label, ties.scores(), positives, negatives);
        }

        @Override
        public Ranking merge(Ranking one, Ranking other) {
            return one.merged(other);
        }
    }

    private Ranking merged(Ranking other) {
        int most = scores.length + other.scores.length;
        Ranking both = new Ranking(label, new double[most], new double[most], new double[most]);
        int groups = 0;
        for (int i = 0, j = 0; i < scores.length || j < other.scores.length; groups++) {
            boolean isOurs = j == other.scores.length || i < scores.length && scores[i] <= other.scores[j];
            boolean isTheirs = i == scores.length || j < other.scores.length && other.scores[j] <= scores[i];
            both.scores[groups] = isOurs ? scores[i] : other.scores[j];
            both.positives[groups] = (isOurs ? positives[i] : 0) + (isTheirs ? other.positives[j] : 0);
            both.negatives[groups] = (isOurs ? negatives[i] : 0) + (isTheirs ? other.negatives[j] : 0);
            i += isOurs ? 1 : 0;
            j += isTheirs ? 1 : 0;
        }
        return new Ranking(
                label,
                Arrays.copyOf(both.scores, groups),
                Arrays.copyOf(both.positives, groups),
                Arrays.copyOf(both.negatives, groups));
    }

    /**
     * Returns the area under the ROC curve: the share of pairs of a positive and a negative in which the positive scores higher, ties
     * counting one half (Mann and Whitney). Without weights it is counted exactly, up to 2<sup>52</sup> pairs.
     *
     * @throws UndefinedMetricException if there are no positives or no negatives
     */
    public double areaUnderCurve() {
        double all = 0;
        double negativesBelow = 0;
        double halves = 0; // a pair that is ranked right counts two, a tie one
        for (int group = 0; group < positives.length; group++) {
            halves += positives[group] * (2 * negativesBelow + negatives[group]);
            negativesBelow += negatives[group];
            all += positives[group];
        }
        if (!(all > 0) || !(negativesBelow > 0)) {
            throw new UndefinedMetricException("ROC AUC of '" + label + "' is undefined here: "
                    + (all > 0 ? "every example is truly '" : "no example is truly '") + label + "'");
        }
        return Math.min(1, halves / (2.0 * all * negativesBelow));
    }

    /** Takes groups of equal scores, one after the other. */
    @FunctionalInterface
    interface Groups {
        void take(double positives, double negatives);
    }

    /** Takes groups of equal scores with their scores, one after the other. */
    @FunctionalInterface
    interface ScoredGroups {
        void take(double score, double positives, double negatives);
    }

    /** Gives all groups, those of the highest score first. */
    void descending(Groups groups) {
        for (int group = scores.length - 1; group >= 0; group--) {
            groups.take(positives[group], negatives[group]);
        }
    }

    /** Gives all groups, those of the lowest score first. */
    void ascending(ScoredGroups groups) {
        for (int group = 0; group < scores.length; group++) {
            groups.take(scores[group], positives[group], negatives[group]);
        }
    }

    String label() {
        return label;
    }

    /** What all examples of the label weigh. */
    double positives() {
        return Arrays.stream(positives).sum();
    }

    /** What all other examples weigh. */
    double negatives() {
        return Arrays.stream(negatives).sum();
    }

    static Estimator<Classified> estimator(String label) {
        return (metric, outcomes, seed) -> {
            Ranking ranking = new Of(label).of(outcomes);
            return DeLong.estimate(whole(ranking.positives), whole(ranking.negatives), ranking.areaUnderCurve());
        };
    }

    private static long[] whole(double[] counts) {
        return Arrays.stream(counts).mapToLong(Math::round).toArray();
    }
}
