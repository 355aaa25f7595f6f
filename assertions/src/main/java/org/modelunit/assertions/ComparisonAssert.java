package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Comparison;
import org.modelunit.claim.Margin;
import org.modelunit.claim.Threshold;
import org.modelunit.comparison.AnswerChange;
import org.modelunit.comparison.ChangeShareClaim;
import org.modelunit.comparison.SlicedChangeClaim;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Outcomes;
import org.modelunit.slice.SliceDifferenceClaim;
import org.modelunit.slice.Slicing;

/**
 * Claims on how a challenger differs from a champion on the same examples. Each is recorded as evidence, green or red.
 *
 * <pre>{@code
 * assertThat(Comparison.of(challenger, champion))
 *         .hasDifference(rocAuc("bad"), notWorseBy(0.02).withConfidence(0.95));
 * }</pre>
 *
 * @param <I> the type of an input
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ComparisonAssert<I, O extends Outcomes>
        extends AbstractClaimAssert<ComparisonAssert<I, O>, Comparison<I, O>> {

    /**
     * Begins claims on a comparison.
     *
     * @param actual the comparison
     */
    public ComparisonAssert(Comparison<I, O> actual) {
        super(actual, ComparisonAssert.class);
    }

    /**
     * Claims that the challenger is not worse than the champion by a metric, or is better, by a margin; which side is better the
     * metric knows.
     *
     * @param metric the metric
     * @param margin how much worse the challenger may be, or better it has to be, with its burden of proof
     * @throws AssertionError if the requirement is not met, or as {@link InconclusiveError} if the data cannot tell
     * @throws org.modelunit.error.UndefinedMetricException if the metric has no value for one of the models
     * @throws IllegalArgumentException if neither higher nor lower values of the metric are better
     */
    public ComparisonAssert<I, O> hasDifference(Metric<? super O> metric, Margin margin) {
        return claim(() -> actual.claim(metric, margin));
    }

    /**
     * Claims that the challenger's value of a metric minus the champion's meets a requirement.
     *
     * @param metric the metric
     * @param threshold what is required of the difference, with its burden of proof
     * @throws AssertionError if the requirement is not met, or as {@link InconclusiveError} if the data cannot tell
     * @throws org.modelunit.error.UndefinedMetricException if the metric has no value for one of the models
     * @throws IllegalArgumentException if the requirement makes no sense for the difference
     */
    public ComparisonAssert<I, O> hasDifference(Metric<? super O> metric, Threshold threshold) {
        return claim(() -> actual.claim(metric, threshold));
    }

    /**
     * Claims that the challenger is not worse than the champion by a metric, or is better, by a margin on each slice: better on average
     * is not better for everybody.
     *
     * <pre>{@code
     * assertThat(Comparison.of(challenger, champion))
     *         .hasDifferenceOnEachSlice(by("age group", Applicant::ageGroup), accuracy(),
     *                 notWorseBy(0.10).unlessRefuted(0.95).detecting(0.20));
     * }</pre>
     *
     * @param slicing how the examples are divided
     * @param metric the metric
     * @param margin how much worse the challenger may be on each slice, or better it has to be, with its burden of proof
     * @throws AssertionError if a slice does not meet the requirement, or as {@link InconclusiveError} if the data cannot tell for
     *     some slice and refute none
     * @throws org.modelunit.error.DataException if the slicing fails on an input, or divides nothing
     * @throws IllegalArgumentException if neither higher nor lower values of the metric are better
     */
    public ComparisonAssert<I, O> hasDifferenceOnEachSlice(
            Slicing<? super I> slicing, Metric<? super O> metric, Margin margin) {
        return claim(() -> SliceDifferenceClaim.of(actual, slicing, metric, margin));
    }

    /**
     * Claims that the challenger's value of a metric minus the champion's meets a requirement on each slice.
     *
     * @param slicing how the examples are divided
     * @param metric the metric
     * @param threshold what is required of the difference on each slice, with its burden of proof
     * @throws AssertionError if a slice does not meet the requirement, or as {@link InconclusiveError} if the data cannot tell for
     *     some slice and refute none
     * @throws org.modelunit.error.DataException if the slicing fails on an input, or divides nothing
     * @throws IllegalArgumentException if the requirement makes no sense for the difference
     */
    public ComparisonAssert<I, O> hasDifferenceOnEachSlice(
            Slicing<? super I> slicing, Metric<? super O> metric, Threshold threshold) {
        return claim(() -> SliceDifferenceClaim.of(actual, slicing, metric, threshold));
    }

    /**
     * Claims how many answers change when the challenger takes the place of the champion.
     *
     * <pre>{@code
     * assertThat(Comparison.of(challenger, champion))
     *         .hasShareOf(negativeFlips(), atMost(0.05).withConfidence(0.95))
     *         .hasShareOf(scoreMoves("bad", absolute(0.1)), atMost(0.20));
     * }</pre>
     *
     * @param change what changes
     * @param threshold what is required of its share of all examples, with its burden of proof
     * @throws AssertionError if the requirement is not met, or as {@link InconclusiveError} if the data cannot tell
     * @throws IllegalArgumentException if the requirement makes no sense for a share, or a model does not know the label whose score is
     *     looked at
     * @throws IllegalStateException if scores are looked at, and a model gives none
     */
    public ComparisonAssert<I, O> hasShareOf(AnswerChange<? super O> change, Threshold threshold) {
        return claim(() -> ChangeShareClaim.of(actual, change, threshold));
    }

    /**
     * Claims how many answers change on each slice.
     *
     * <pre>{@code
     * assertThat(Comparison.of(challenger, champion))
     *         .hasShareOnEachSlice(by("age group", Applicant::ageGroup), negativeFlips(), atMost(0.20).withConfidence(0.95));
     * }</pre>
     *
     * @param slicing how the examples are divided
     * @param change what changes
     * @param threshold what is required of its share of each slice, with its burden of proof
     * @throws AssertionError if a slice does not meet the requirement, or as {@link InconclusiveError} if the data cannot tell for
     *     some slice and refute none
     * @throws org.modelunit.error.DataException if the slicing fails on an input, or divides nothing
     * @throws IllegalArgumentException if the requirement makes no sense for a share
     */
    public ComparisonAssert<I, O> hasShareOnEachSlice(
            Slicing<? super I> slicing, AnswerChange<? super O> change, Threshold threshold) {
        return claim(() -> SlicedChangeClaim.of(actual, slicing, change, threshold));
    }
}
