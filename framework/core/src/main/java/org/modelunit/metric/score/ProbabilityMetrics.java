package org.modelunit.metric.score;

import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.metric.Support;
import org.modelunit.outcome.Classified;

/** The index of the metrics of a classifier's scores as probabilities. */
abstract class ProbabilityMetrics extends ScoreMetrics {

    ProbabilityMetrics() {}

    /**
     * Returns the mean negative natural logarithm of the true label's score, the score clipped by 2<sup>-52</sup> as in
     * scikit-learn; lower is better; bounded by a bootstrap.
     */
    public static Metric<Classified> logLoss() {
        return Metric.<Classified>ofMean("log loss", new ScoreErrors.Logarithmic())
                .inRange(Range.NOT_NEGATIVE)
                .lowerIsBetter()
                .withSupport(Support.all())
                .showing(Reliability.Diagram.ofAll());
    }

    /**
     * Returns the mean squared distance of a label's score from 1 where the label is true, and from 0 where it is not (Brier, Monthly
     * Weather Review 78, 1950); lower is better; bounded by a bootstrap.
     *
     * @param label the label
     */
    public static Metric<Classified> brierScore(String label) {
        return Metric.<Classified>ofMean("Brier score of '" + label + "'", new ScoreErrors.Squared(label))
                .inRange(Range.UNIT)
                .lowerIsBetter()
                .withSupport(Support.all().about(label))
                .showing(Reliability.Diagram.of(label));
    }

    /**
     * Returns the mean over examples of the squared distances of all scores from the truth, which is 1 for the true label and 0 for
     * the others, added up over labels (Brier, Monthly Weather Review 78, 1950): 0 to 2, as scikit-learn's {@code brier_score_loss} for
     * several labels. With two labels it is twice {@link #brierScore(String)}. Lower is better; bounded by a bootstrap.
     */
    public static Metric<Classified> brierScore() {
        return Metric.<Classified>ofMean("Brier score", new SquaredDistance())
                .inRange(new Range(0, 2))
                .lowerIsBetter()
                .withSupport(Support.all())
                .showing(Reliability.Diagram.ofAll());
    }

    /**
     * Returns the mean distance of a label's scores from how often the label is true, in bins of scores, each bin counting by its
     * examples; 0 to 1; lower is better. Even a perfect model shows an error, which is never bounded but shown beside what a perfect
     * model would show on the same rows: claim {@link #calibrationSlope} and {@link #calibrationIntercept} with confidence instead.
     *
     * @param label the label
     * @param bins the number of bins, 10 or 15 by custom
     * @param binning how scores are divided into them
     */
    public static Metric<Classified> expectedCalibrationError(String label, int bins, Binning binning) {
        return CalibrationError.EXPECTED.of(label, new CalibrationBins(bins, binning));
    }

    /**
     * Returns the largest distance of a label's scores from how often the label is true, in any bin of scores; 0 to 1; lower is better.
     * It is never bounded, as {@link #expectedCalibrationError}.
     *
     * @param label the label
     * @param bins the number of bins, 10 or 15 by custom
     * @param binning how scores are divided into them
     */
    public static Metric<Classified> maximumCalibrationError(String label, int bins, Binning binning) {
        return CalibrationError.MAXIMUM.of(label, new CalibrationBins(bins, binning));
    }

    /**
     * Returns the slope of the logistic regression of truth on the logit of a label's score: 1 for a calibrated model, less for an
     * overconfident one; bounded by the likelihood ratio; undefined where the scores separate the classes.
     *
     * @param label the label
     */
    public static Metric<Classified> calibrationSlope(String label) {
        return Metric.<Classified, CalibrationLine>of(
                        "calibration slope of '" + label + "'",
                        new CalibrationLineStatistic(label),
                        CalibrationLine::slope)
                .inRange(Range.ANY.withIdeal(1))
                .targetValue()
                .withSupport(Support.unknown().about(label))
                .estimatedBy(new CalibrationEstimator(LineProfile.Coefficient.SLOPE))
                .showing(Reliability.Diagram.of(label));
    }

    /**
     * Returns the intercept of the logistic regression of truth on the logit of a label's score, beside {@link #calibrationSlope}: 0
     * for a calibrated model; bounded by the likelihood ratio; undefined where the scores separate the classes.
     *
     * @param label the label
     */
    public static Metric<Classified> calibrationIntercept(String label) {
        return Metric.<Classified, CalibrationLine>of(
                        "calibration intercept of '" + label + "'",
                        new CalibrationLineStatistic(label),
                        CalibrationLine::intercept)
                .inRange(Range.ANY.withIdeal(0))
                .targetValue()
                .withSupport(Support.unknown().about(label))
                .estimatedBy(new CalibrationEstimator(LineProfile.Coefficient.INTERCEPT))
                .showing(Reliability.Diagram.of(label));
    }
}
