package org.modelunit.metric.classification;

import org.modelunit.error.UndefinedMetricException;
import org.modelunit.statistics.Correlation;

/**
 * How far decisions and truth go together beyond chance. Whole counts make whole numbers of everything but the last root and the last
 * quotient, so that values are exact up to their rounding, below 2<sup>53</sup> pairs of examples.
 */
final class Agreement {

    /** How much it counts that a label was decided to be another, by their codes. */
    @FunctionalInterface
    interface Disagreement {
        double of(int truth, int decided);
    }

    private Agreement() {}

    /**
     * Gorodkin's R_K, the correlation of truth and decisions as indicator vectors.
     *
     * @throws UndefinedMetricException if all examples truly have, or are decided to be, the same label
     */
    static double matthews(Confusion confusion) {
        LabelTable table = confusion.table();
        double covariance = 0;
        double decidedBefore = 0;
        double trulyBefore = 0;
        double ofDecided = 0; // pairs of examples that differ, as squares would cancel where one label is nearly all
        double ofTruth = 0;
        for (LabelCounts label : table.counts()) {
            covariance +=
                    label.truePositives() * label.trueNegatives() - label.falsePositives() * label.falseNegatives();
            ofDecided += 2 * decidedBefore * label.decided();
            ofTruth += 2 * trulyBefore * label.truly();
            decidedBefore += label.decided();
            trulyBefore += label.truly();
        }
        requireDifferent(ofTruth, "all examples truly have the same label");
        requireDifferent(ofDecided, "the model decided for the same label every time");
        return Correlation.of(covariance, ofTruth, ofDecided);
    }

    private static void requireDifferent(double pairs, String otherwise) {
        if (!(pairs > 0)) {
            throw new UndefinedMetricException("Matthews correlation is undefined here: " + otherwise);
        }
    }

    /**
     * Cohen's kappa: how much less decisions and truth disagree than if they knew nothing of each other.
     *
     * @param disagreement gives how much it counts that a label was decided to be another, by their codes
     * @throws UndefinedMetricException if chance could not disagree
     */
    static double kappa(Confusion confusion, Disagreement disagreement) {
        LabelTable table = confusion.table();
        int size = table.counts().size();
        double all = 0;
        double seen = 0;
        double byChance = 0;
        for (int truth = 0; truth < size; truth++) {
            double truly = table.counts().get(truth).truly();
            all += truly;
            for (int decided = 0; decided < size; decided++) {
                double counts = disagreement.of(truth, decided);
                seen += counts * confusion.count(truth, decided);
                byChance += counts * truly * table.counts().get(decided).decided();
            }
        }
        if (!(byChance > 0)) {
            throw new UndefinedMetricException(
                    "Cohen's kappa is undefined here: all examples truly have, and are decided to be, one label");
        }
        return Math.max(-1, (byChance - all * seen) / byChance); // rounding goes beyond
    }
}
