package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.modelunit.Evaluation;
import org.modelunit.Metric;
import org.modelunit.Outcomes;
import org.modelunit.claim.Inconclusive;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Calibration;

/**
 * Claims on an evaluation. Each is recorded as evidence, green or red.
 *
 * @param <I> the type of an input
 * @param <O> its outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class EvaluationAssert<I, O extends Outcomes> extends AbstractAssert<EvaluationAssert<I, O>, Evaluation<I, O>> {

    /**
     * Begins claims on an evaluation.
     *
     * @param actual the evaluation
     */
    public EvaluationAssert(Evaluation<I, O> actual) {
        super(actual, EvaluationAssert.class);
    }

    /**
     * Claims that a metric meets a requirement.
     *
     * @param metric the metric
     * @param threshold what is required of it, with its burden of proof
     * @throws AssertionError if the requirement is not met, or as {@link InconclusiveError} if the data cannot tell
     * @throws org.modelunit.error.UndefinedMetricException if the metric has no value on this data
     * @throws IllegalArgumentException if the requirement makes no sense for the metric, such as 95 for an accuracy
     */
    public EvaluationAssert<I, O> hasMetric(Metric<? super O> metric, Threshold threshold) {
        isNotNull();
        new Claims(descriptionText())
                .claim(actual.name(), metric.name(), threshold.toString(), () -> actual.judge(metric, threshold));
        return this;
    }

    /**
     * Claims that scores are calibrated: the slope and the intercept of the calibration line are claimed one after the other, and both
     * are recorded whatever becomes of the first.
     *
     * <pre>{@code
     * assertThat(evaluation).isCalibrated(calibration("bad").withConfidence(0.95));
     * }</pre>
     *
     * @param calibration what is required of slope and intercept
     * @throws AssertionError if either is not met, with that of the other, if it is not met either, as a suppressed error; as
     *     {@link InconclusiveError} if the data cannot tell of one and do not refute the other
     * @throws org.modelunit.error.UndefinedMetricException if the scores separate the classes or do not vary
     */
    public EvaluationAssert<I, O> isCalibrated(Calibration<? super O> calibration) {
        isNotNull();
        AssertionError slope = failure(calibration.slope(), calibration.slopeThreshold());
        AssertionError intercept = failure(calibration.intercept(), calibration.interceptThreshold());
        throwWorse(slope, intercept);
        return this;
    }

    private @Nullable AssertionError failure(Metric<? super O> metric, Threshold threshold) {
        try {
            hasMetric(metric, threshold);
            return null;
        } catch (AssertionError e) {
            return e;
        }
    }

    private static void throwWorse(@Nullable AssertionError one, @Nullable AssertionError other) {
        if (one == null || (other != null && Inconclusive.is(one) && !Inconclusive.is(other))) {
            throwWith(other, one);
        } else {
            throwWith(one, other);
        }
    }

    private static void throwWith(@Nullable AssertionError error, @Nullable AssertionError suppressed) {
        if (error != null) {
            if (suppressed != null) {
                error.addSuppressed(suppressed);
            }
            throw error;
        }
    }
}
