package org.modelunit.metric;

import org.modelunit.Classified;
import org.modelunit.Metric;
import org.modelunit.Planning;
import org.modelunit.Range;

/** The index of the metrics of how a classifier's scores rank the examples. */
abstract class ScoreMetrics extends DecisionMetrics {

    ScoreMetrics() {}

    /**
     * Returns the area under the ROC curve of a label against all others: the chance that an example of the label scores higher than
     * another one, ties counting one half; bounded by DeLong on the logit scale; undefined with one class only.
     *
     * @param label the label
     */
    public static Metric<Classified> rocAuc(String label) {
        return Metric.<Classified, Ranking>of(
                        "ROC AUC of '" + label + "'", new Ranking.Of(label), Ranking::areaUnderCurve)
                .within(Range.UNIT)
                .about(label)
                .estimatedBy(Ranking.estimator(label))
                .plannedBy(Planning.ranking(label));
    }
}
