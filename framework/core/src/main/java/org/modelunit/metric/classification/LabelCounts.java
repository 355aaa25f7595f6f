package org.modelunit.metric.classification;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.Ratio;

/**
 * One label against all others: how many examples, or what they weigh, are decided right and wrong. Each rate comes as what it is made
 * of, with the reason why there may be none.
 *
 * @param label the label in quotes, or "any label" where labels are added up
 */
@API(status = Status.INTERNAL, since = "0.1")
public record LabelCounts(
        String label, double truePositives, double falsePositives, double falseNegatives, double trueNegatives) {

    static final LabelCounts NONE = new LabelCounts("any label", 0, 0, 0, 0);

    /**
     * Returns the counts of one label. The rest is added up, too: a difference of weights would have lost the small ones.
     *
     * @param label the label
     * @param hits of it, and decided to be
     * @param falsePositives decided to be it, and not
     * @param falseNegatives of it, and not decided to be
     * @param rest neither
     */
    public static LabelCounts of(String label, double hits, double falsePositives, double falseNegatives, double rest) {
        return new LabelCounts("'" + label + "'", hits, falsePositives, falseNegatives, rest);
    }

    /** The sums of both, under this one's name. */
    LabelCounts plus(LabelCounts other) {
        return new LabelCounts(
                label,
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                falseNegatives + other.falseNegatives,
                trueNegatives + other.trueNegatives);
    }

    double truly() {
        return truePositives + falseNegatives;
    }

    double decided() {
        return truePositives + falsePositives;
    }

    Ratio selectionRate() {
        return new Ratio(decided(), truly() + falsePositives + trueNegatives, "there are no examples");
    }

    Ratio precision() {
        return new Ratio(truePositives, decided(), "the model never decided for " + label);
    }

    Ratio recall() {
        return new Ratio(truePositives, truly(), "no example is truly " + label);
    }

    Ratio falseNegativeRate() {
        return new Ratio(falseNegatives, truly(), "no example is truly " + label);
    }

    /** Returns the share of the others that are not decided to be this label. */
    public Ratio specificity() {
        return new Ratio(trueNegatives, trueNegatives + falsePositives, "every example is truly " + label);
    }

    Ratio falsePositiveRate() {
        return new Ratio(falsePositives, trueNegatives + falsePositives, "every example is truly " + label);
    }

    Ratio negativePredictiveValue() {
        return new Ratio(trueNegatives, trueNegatives + falseNegatives, "the model always decided for " + label);
    }

    Ratio jaccard() {
        return new Ratio(truePositives, decided() + falseNegatives, neither());
    }

    /** Every recall counts beta squared times as much as precision; whole counts stay exact for betas such as 0.5, 1 and 2. */
    Ratio fBeta(double beta) {
        double square = beta * beta;
        double hits = (1 + square) * truePositives;
        return new Ratio(hits, hits + square * falseNegatives + falsePositives, neither());
    }

    private String neither() {
        return "no example is truly " + label + ", nor was one decided to be";
    }
}
