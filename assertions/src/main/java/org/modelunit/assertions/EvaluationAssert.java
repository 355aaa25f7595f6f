package org.modelunit.assertions;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Evaluation;
import org.modelunit.baseline.Baseline;
import org.modelunit.claim.Margin;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Metric;
import org.modelunit.metric.score.Calibration;
import org.modelunit.outcome.Outcomes;
import org.modelunit.slice.Disparity;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.Slicing;

/**
 * Claims on an evaluation. Each is recorded as evidence, green or red.
 *
 * @param <I> the type of an input
 * @param <O> its outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class EvaluationAssert<I, O extends Outcomes>
        extends AbstractClaimAssert<EvaluationAssert<I, O>, Evaluation<I, O>> {

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
        return claim(() -> actual.claim(metric, threshold));
    }

    /**
     * Claims that a metric meets a requirement on each slice.
     *
     * <pre>{@code
     * assertThat(evaluation).hasMetricOnEachSlice(by("age group", Applicant::ageGroup), recall("bad"), atLeast(0.5));
     * }</pre>
     *
     * @param slicing how the examples are divided
     * @param metric the metric
     * @param threshold what is required of it on each slice, with its burden of proof
     * @throws AssertionError if a slice does not meet the requirement, or as {@link InconclusiveError} if the data cannot tell for
     *     some slice and refute none
     * @throws org.modelunit.error.DataException if the slicing fails on an input, or divides nothing
     * @throws IllegalArgumentException if the requirement makes no sense for the metric
     */
    public EvaluationAssert<I, O> hasMetricOnEachSlice(
            Slicing<? super I> slicing, Metric<? super O> metric, Threshold threshold) {
        return hasMetricOnSlices(slicing, metric, SliceRequirement.eachSlice(threshold));
    }

    /**
     * Claims that a metric's values on the slices meet a requirement, by themselves or against each other.
     *
     * <pre>{@code
     * assertThat(evaluation)
     *         .hasMetricOnSlices(by("sex", Applicant::sex), recall("bad"), gapBetween("female", "male", between(-0.05, 0.05)))
     *         .hasMetricOnSlices(by("job", Applicant::job), accuracy(), againstOverall(notWorseBy(0.05).withConfidence(0.95)));
     * }</pre>
     *
     * @param slicing how the examples are divided
     * @param metric the metric
     * @param required what is required of its values on the slices
     * @throws AssertionError if the requirement is not met, or as {@link InconclusiveError} if the data cannot tell
     * @throws org.modelunit.error.DataException if the slicing fails on an input, or divides nothing
     * @throws IllegalArgumentException if the requirement makes no sense for the metric, or names a slice that is none
     */
    public EvaluationAssert<I, O> hasMetricOnSlices(
            Slicing<? super I> slicing, Metric<? super O> metric, SliceRequirement required) {
        return claim(() -> SliceClaim.of(actual, slicing, metric, required));
    }

    /**
     * Claims how far metrics differ between groups of people; {@link org.modelunit.fairness.Fairness} is the index of the measures.
     *
     * <pre>{@code
     * assertThat(evaluation)
     *         .hasDisparity(by("sex", Applicant::sex), demographicParityDifference("good"), atMost(0.10).withConfidence(0.95))
     *         .hasDisparity(by("sex", Applicant::sex), demographicParityRatio("good"), FOUR_FIFTHS.withConfidence(0.95));
     * }</pre>
     *
     * @param groups how the examples are divided into groups
     * @param disparity how the difference is measured
     * @param threshold what is required of it: {@code atMost} a gap, or {@code atLeast} a ratio
     * @throws AssertionError if the requirement is not met, or as {@link InconclusiveError} if the data cannot tell
     * @throws org.modelunit.error.DataException if the slicing fails on an input, or divides nothing
     * @throws IllegalArgumentException if the requirement makes no sense for the disparity
     */
    public EvaluationAssert<I, O> hasDisparity(
            Slicing<? super I> groups, Disparity<? super O> disparity, Threshold threshold) {
        return claim(() -> SliceClaim.of(actual, groups, disparity, threshold));
    }

    /**
     * Claims that a metric has not fallen below what it was when a baseline was kept, on the same examples.
     *
     * <pre>{@code
     * assertThat(evaluation).hasNotFallenBelow(Baseline.at("src/test/resources/baselines/challenger.json"),
     *         rocAuc("bad"), notWorseBy(0.02).withConfidence(0.95));
     * }</pre>
     *
     * @param baseline what was kept
     * @param metric the metric
     * @param margin how much worse it may be than it was, or better it has to be, with its burden of proof
     * @throws AssertionError if the requirement is not met; as {@link InconclusiveError} if the data cannot tell, or if the baseline was
     *     only written now
     * @throws org.modelunit.error.BaselineException if there is no baseline, or one that cannot be used: of other data, another metric or
     *     operating point, too old, damaged; the message says how to mend it
     * @throws IllegalArgumentException if neither higher nor lower values of the metric are better
     */
    public EvaluationAssert<I, O> hasNotFallenBelow(Baseline baseline, Metric<? super O> metric, Margin margin) {
        return claim(() -> baseline.claim(actual, metric, margin));
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
     * @throws AssertionError if either is not met; if neither is, the second failure is a suppressed error; as
     *     {@link InconclusiveError} if the data cannot tell of one and do not refute the other
     * @throws org.modelunit.error.UndefinedMetricException if the scores separate the classes or do not vary
     */
    public EvaluationAssert<I, O> isCalibrated(Calibration<? super O> calibration) {
        return claimAll(() -> List.of(
                actual.claim(calibration.slope(), calibration.slopeThreshold()),
                actual.claim(calibration.intercept(), calibration.interceptThreshold())));
    }

    /**
     * Claims that scores are calibrated within each slice, so that they mean the same in all: the slopes and the intercepts of the
     * slices' calibration lines are claimed one after the other, and both are recorded whatever becomes of the first.
     *
     * @param slicing how the examples are divided
     * @param calibration what is required of slope and intercept on each slice
     * @throws AssertionError if either is not met on some slice; if neither is, the second failure is a suppressed error, as in
     * {@link #isCalibrated}
     * @throws org.modelunit.error.DataException if the slicing fails on an input, or divides nothing
     */
    public EvaluationAssert<I, O> isCalibratedOnEachSlice(
            Slicing<? super I> slicing, Calibration<? super O> calibration) {
        return claimAll(() -> SliceClaim.of(actual, slicing, calibration));
    }
}
