package org.modelunit.metric.score;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.area.DeLong;

/** How the score of one label ranks its examples among all others. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Ranking {

    private final String label;
    private final Ranks ranks;

    Ranking(String label, Ranks ranks) {
        this.label = label;
        this.ranks = ranks;
    }

    /** The ranking of both parts together. */
    Ranking plus(Ranking other) {
        return new Ranking(label, ranks.toScoreGroups().merged(other.ranks.toScoreGroups()));
    }

    /**
     * Returns the area under the ROC curve: the share of pairs of a positive and a negative in which the positive scores higher, ties
     * counting one half (Mann and Whitney). Without weights it is counted exactly.
     *
     * @throws UndefinedMetricException if there are no positives or no negatives
     */
    public double areaUnderCurve() {
        return areaUnderCurve("ROC AUC of '" + label + "'");
    }

    /** The area, as what a metric of another name is made of. */
    double areaUnderCurve(String name) {
        double positives = ranks.positives();
        double negatives = ranks.negatives();
        if (!(positives > 0) || !(negatives > 0)) {
            throw new UndefinedMetricException(name + " is undefined here: "
                    + (positives > 0 ? "every example is truly '" : "no example is truly '") + label + "'");
        }
        return Math.min(1, ranks.halves() / (2.0 * positives * negatives));
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
        ranks.descending(groups);
    }

    /** Gives all groups, those of the lowest score first. */
    void ascending(ScoredGroups groups) {
        ranks.ascending(groups);
    }

    String label() {
        return label;
    }

    /** What all examples of the label weigh. */
    double positives() {
        return ranks.positives();
    }

    /** What all other examples weigh. */
    double negatives() {
        return ranks.negatives();
    }

    /** The area with DeLong's bounds; of whole counts only. */
    Estimate estimate() {
        double area = areaUnderCurve();
        int[] count = new int[1];
        descending((positives, negatives) -> count[0]++);
        long[] positivesOfGroup = new long[count[0]];
        long[] negativesOfGroup = new long[count[0]];
        descending((positives, negatives) -> {
            count[0]--;
            positivesOfGroup[count[0]] = Math.round(positives);
            negativesOfGroup[count[0]] = Math.round(negatives);
        });
        return DeLong.estimate(positivesOfGroup, negativesOfGroup, area);
    }
}
