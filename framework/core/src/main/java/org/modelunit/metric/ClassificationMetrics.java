package org.modelunit.metric;

import org.modelunit.Classified;
import org.modelunit.Metric;
import org.modelunit.Range;

/** The index of the metrics of classifications. */
abstract class ClassificationMetrics {

    ClassificationMetrics() {}

    /** Returns the share of examples that are decided right; bounded by Wilson. */
    public static Metric<Classified> accuracy() {
        return Metric.ofRatio("accuracy", new Confusion.Counts(), Confusion::correct);
    }

    /**
     * Returns the share of the examples decided to be a label that truly are, TP / (TP + FP); bounded by Wilson; undefined where the
     * model never decides for the label.
     *
     * @param label the label
     */
    public static Metric<Classified> precision(String label) {
        return Metric.ofRatio("precision of '" + label + "'", new Confusion.Counts(), counts -> counts.precision(label))
                .about(label);
    }

    /**
     * Returns the share of the examples that truly have a label which are decided so, TP / (TP + FN); bounded by Wilson; undefined
     * where no example has the label.
     *
     * @param label the label
     */
    public static Metric<Classified> recall(String label) {
        return Metric.ofRatio("recall of '" + label + "'", new Confusion.Counts(), counts -> counts.recall(label))
                .about(label);
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
                .estimatedBy(Ranking.estimator(label));
    }

    /**
     * Returns the mean negative natural logarithm of the true label's score, the score clipped by 2<sup>-52</sup> as in
     * scikit-learn; lower is better; bounded by a bootstrap.
     */
    public static Metric<Classified> logLoss() {
        return Metric.<Classified, WeightedMean>of("log loss", new ScoreErrors.Logarithmic(), WeightedMean::value)
                .within(Range.NOT_NEGATIVE)
                .lowerIsBetter();
    }

    /**
     * Returns the mean squared distance of a label's score from 1 where the label is true, and from 0 where it is not (Brier, Monthly
     * Weather Review 78, 1950); lower is better; bounded by a bootstrap.
     *
     * @param label the label
     */
    public static Metric<Classified> brierScore(String label) {
        return Metric.<Classified, WeightedMean>of(
                        "Brier score of '" + label + "'", new ScoreErrors.Squared(label), WeightedMean::value)
                .within(Range.UNIT)
                .lowerIsBetter()
                .about(label);
    }

    /**
     * Returns the slope of the logistic regression of truth on the logit of a label's score: 1 for a calibrated model, less for an
     * overconfident one; bounded by a bootstrap; undefined where the scores separate the classes.
     *
     * @param label the label
     */
    public static Metric<Classified> calibrationSlope(String label) {
        return Metric.<Classified, CalibrationLine>of(
                        "calibration slope of '" + label + "'", new CalibrationLine.Of(label), CalibrationLine::slope)
                .bestAtAValue()
                .about(label);
    }

    /**
     * Returns the intercept of the logistic regression of truth on the logit of a label's score, beside {@link #calibrationSlope}: 0
     * for a calibrated model; bounded by a bootstrap; undefined where the scores separate the classes.
     *
     * @param label the label
     */
    public static Metric<Classified> calibrationIntercept(String label) {
        return Metric.<Classified, CalibrationLine>of(
                        "calibration intercept of '" + label + "'",
                        new CalibrationLine.Of(label),
                        CalibrationLine::intercept)
                .bestAtAValue()
                .about(label);
    }
}
