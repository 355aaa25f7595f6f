package org.modelunit.metric;

import org.modelunit.Metric;
import org.modelunit.Planning;
import org.modelunit.Range;
import org.modelunit.Regressed;

/** The index of the metrics of regressions. */
abstract class RegressionMetrics extends MultiLabelMetrics {

    RegressionMetrics() {}

    /** Returns the mean distance from the truth, in its unit; lower is better; bounded by a bootstrap. */
    public static Metric<Regressed> meanAbsoluteError() {
        return Metric.<Regressed, WeightedMean>of(
                        "mean absolute error", new NumberErrors.Absolute(), WeightedMean::value)
                .within(Range.NOT_NEGATIVE)
                .lowerIsBetter()
                .plannedBy(Planning.mean());
    }

    /** Returns the root of the mean squared distance from the truth, in its unit; lower is better; bounded by a bootstrap. */
    public static Metric<Regressed> rootMeanSquaredError() {
        return Metric.<Regressed, WeightedMean>of(
                        "root mean squared error", new NumberErrors.Squared(), mean -> Math.sqrt(mean.value()))
                .within(Range.NOT_NEGATIVE)
                .lowerIsBetter();
    }

    /**
     * Returns the share of the truth's variance that the predictions explain, 1 for perfect ones and 0 for the mean; bounded by a
     * bootstrap; undefined where the truth does not vary.
     */
    public static Metric<Regressed> r2() {
        return Metric.<Regressed, Double>of("R²", new NumberErrors.Explained(), Double::doubleValue)
                .within(new Range(Double.NEGATIVE_INFINITY, 1));
    }
}
