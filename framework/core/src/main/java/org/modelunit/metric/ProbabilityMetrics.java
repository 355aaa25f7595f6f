package org.modelunit.metric;

import org.modelunit.Classified;
import org.modelunit.Metric;
import org.modelunit.Planning;
import org.modelunit.Range;

/** The index of the metrics of a classifier's scores as probabilities. */
abstract class ProbabilityMetrics extends ScoreMetrics {

    ProbabilityMetrics() {}

    /**
     * Returns the mean negative natural logarithm of the true label's score, the score clipped by 2<sup>-52</sup> as in
     * scikit-learn; lower is better; bounded by a bootstrap.
     */
    public static Metric<Classified> logLoss() {
        return Metric.<Classified, WeightedMean>of("log loss", new ScoreErrors.Logarithmic(), WeightedMean::value)
                .within(Range.NOT_NEGATIVE)
                .lowerIsBetter()
                .plannedBy(Planning.mean());
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
                .plannedBy(Planning.mean())
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
