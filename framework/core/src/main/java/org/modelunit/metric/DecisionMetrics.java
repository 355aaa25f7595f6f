package org.modelunit.metric;

import org.modelunit.Classified;
import org.modelunit.Metric;
import org.modelunit.Planning;
import org.modelunit.Range;

/** The index of the metrics of what a classifier decided. */
abstract class DecisionMetrics {

    DecisionMetrics() {}

    /** Returns the share of examples that are decided right; bounded by Wilson. */
    public static Metric<Classified> accuracy() {
        return Metric.ofRatio("accuracy", new Confusion.Counts(), Confusion::correct)
                .plannedBy(Planning.shareOfAll());
    }

    /**
     * Returns the share of the examples decided to be a label that truly are, TP / (TP + FP); bounded by Wilson; undefined where the
     * model never decides for the label.
     *
     * @param label the label
     */
    public static Metric<Classified> precision(String label) {
        return Metric.ofRatio("precision of '" + label + "'", new Confusion.Counts(), counts -> counts.precision(label))
                .about(label)
                .plannedBy(Planning.shareOfDecided(label));
    }

    /**
     * Returns the share of the examples that truly have a label which are decided so, TP / (TP + FN); bounded by Wilson; undefined
     * where no example has the label.
     *
     * @param label the label
     */
    public static Metric<Classified> recall(String label) {
        return Metric.ofRatio("recall of '" + label + "'", new Confusion.Counts(), counts -> counts.recall(label))
                .about(label)
                .plannedBy(Planning.shareOf(label));
    }

    /**
     * Returns the harmonic mean of precision and recall of a label, 2 TP / (2 TP + FP + FN); bounded by a bootstrap; undefined where
     * the label neither occurs nor is decided for.
     *
     * @param label the label
     */
    public static Metric<Classified> f1(String label) {
        return Metric.<Classified, Confusion>of(
                        "F1 of '" + label + "'", new Confusion.Counts(), counts -> counts.f1(label)
                                .value())
                .within(Range.UNIT)
                .about(label);
    }
}
