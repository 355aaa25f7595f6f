package org.modelunit.metric.score;

import org.modelunit.error.UndefinedMetricException;

/** The area under an ROC curve up to a false positive rate, standardised (McClish, Medical Decision Making 9, 1989). */
final class PartialArea {

    private final double rate;
    private final double positives;
    private final double negatives;
    private double truePositives;
    private double falsePositives;
    private double halves; // of pairs ranked right, as in Ranking.areaUnderCurve

    private PartialArea(double rate, double positives, double negatives) {
        this.rate = rate;
        this.positives = positives;
        this.negatives = negatives;
    }

    /** The area, 0.5 for chance and 1 for perfection at any rate. */
    static double of(Ranking ranking, double rate) {
        PartialArea area = new PartialArea(rate, ranking.positives(), ranking.negatives());
        if (!(area.positives > 0) || !(area.negatives > 0)) {
            throw new UndefinedMetricException("partial ROC AUC of '" + ranking.label() + "' is undefined here: "
                    + (area.positives > 0 ? "every example is truly '" : "no example is truly '") + ranking.label()
                    + "'");
        }
        ranking.descending(area::take);
        return area.standardised();
    }

    private void take(double more, double others) {
        double room = rate * negatives - falsePositives;
        if (room >= others) {
            halves += others * (2 * truePositives + more);
        } else if (room > 0) { // the last piece of the curve ends where the rate is reached
            halves += room * (2 * truePositives + more * room / others);
        }
        truePositives += more;
        falsePositives += others;
    }

    private double standardised() {
        double area = halves / (2 * positives * negatives);
        double chance = rate * rate / 2;
        return Math.min(1, 0.5 * (1 + (area - chance) / (rate - chance)));
    }
}
