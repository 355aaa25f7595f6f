package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Evaluation;
import org.modelunit.claim.Threshold;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Metric;
import org.modelunit.metric.score.Calibration;
import org.modelunit.outcome.Outcomes;

/**
 * An evaluation divided into slices. A value: immutable, and enough for any number of claims.
 *
 * <pre>{@code
 * var byAge = SlicedEvaluation.of(evaluation, by("age group", Applicant::ageGroup));
 * byAge.on("under 25").value(accuracy());
 * byAge.judge(accuracy(), eachSlice(atLeast(0.7).withConfidence(0.95)));
 * byAge.judge(demographicParityDifference("good"), atMost(0.10).withConfidence(0.95));
 * }</pre>
 *
 * @param <I> the type of an input
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SlicedEvaluation<I, O extends Outcomes> {

    private final Evaluation<I, O> evaluation;
    private final Slicing<? super I> slicing;
    private final Slices slices;

    private SlicedEvaluation(Evaluation<I, O> evaluation, Slicing<? super I> slicing) {
        this.evaluation = evaluation;
        this.slices = slicing.over(evaluation);
        this.slicing = slicing.knownToBe(slices);
    }

    /**
     * Divides an evaluation.
     *
     * @param evaluation the evaluation
     * @param slicing how its examples are divided
     * @param <I> the type of an input
     * @param <O> the outcomes
     * @throws org.modelunit.error.DataException if the slicing fails on an input, or divides nothing
     */
    public static <I, O extends Outcomes> SlicedEvaluation<I, O> of(
            Evaluation<I, O> evaluation, Slicing<? super I> slicing) {
        return new SlicedEvaluation<>(requireNonNull(evaluation, "evaluation"), slicing);
    }

    /** Returns the slices, with the rows of each. */
    public Slices slices() {
        return slices;
    }

    /**
     * Returns the evaluation restricted to a slice.
     *
     * @param slice the name of a slice
     * @throws IllegalArgumentException if there is no such slice
     */
    public Evaluation<I, O> on(String slice) {
        int index = slices.indexOf(slice);
        return evaluation.rows(slices.slicing() + "=" + slices.name(index), slices.rows(index));
    }

    /**
     * Returns the value of a metric on each slice, or why there is none; much quicker than slice by slice.
     *
     * @param metric the metric
     */
    public SliceValues values(Metric<? super O> metric) {
        return SliceValues.of(Evaluation.<O>widened(metric), evaluation.outcomes(), slices);
    }

    /**
     * Judges a claim on the slices and leaves no trace; assertions also record it.
     *
     * @param metric the metric
     * @param required what is required of it on the slices
     * @throws IllegalArgumentException if the claim makes no sense for the metric, or names a slice that is none
     */
    public SliceVerdict judge(Metric<? super O> metric, SliceRequirement required) {
        return claim(metric, required).judge();
    }

    /**
     * Judges a claim on the slices with a seed of one's own.
     *
     * @param metric the metric
     * @param required what is required of it on the slices
     * @param seed the root of what is drawn at random
     */
    public SliceVerdict judge(Metric<? super O> metric, SliceRequirement required, long seed) {
        return SliceClaim.of(evaluation, slicing, metric, required, seed).judge();
    }

    /**
     * Returns the claim that a metric meets a requirement on the slices, which nothing has been measured for yet.
     *
     * @param metric the metric
     * @param required what is required of it on the slices
     */
    public SliceClaim<I, O> claim(Metric<? super O> metric, SliceRequirement required) {
        return SliceClaim.of(evaluation, slicing, metric, required);
    }

    /**
     * Returns how far metrics differ between the slices: the largest gap or the smallest ratio, of the worst metric.
     *
     * @param disparity how the difference is measured
     * @throws UndefinedMetricException if a metric has no value on a slice, or the highest value divides and is 0
     */
    public double value(Disparity<? super O> disparity) {
        slices.requireSeveral();
        double worst = disparity.isRatio() ? Double.POSITIVE_INFINITY : 0;
        for (Metric<? super O> metric : disparity.metrics()) {
            SliceValues ofSlices = values(metric);
            double[] values = IntStream.range(0, slices.size())
                    .mapToDouble(ofSlices::value)
                    .toArray();
            double apart = UndirectedDifference.of(values, disparity.isRatio());
            worst = disparity.isRatio() ? Math.min(worst, apart) : Math.max(worst, apart);
        }
        if (Double.isNaN(worst)) {
            throw new UndefinedMetricException(disparity.name() + " is undefined here: the highest value is 0");
        }
        return worst;
    }

    /**
     * Judges how far metrics differ between the slices, and leaves no trace; assertions also record it.
     *
     * @param disparity how the difference is measured, see {@link org.modelunit.fairness.Fairness}
     * @param threshold what is required of it: {@code atMost} a gap, {@code atLeast} a ratio
     * @throws IllegalArgumentException if the threshold makes no sense for the disparity
     */
    public SliceVerdict judge(Disparity<? super O> disparity, Threshold threshold) {
        return claim(disparity, threshold).judge();
    }

    /**
     * Judges how far metrics differ between the slices with a seed of one's own.
     *
     * @param disparity how the difference is measured
     * @param threshold what is required of it
     * @param seed the root of what is drawn at random
     */
    public SliceVerdict judge(Disparity<? super O> disparity, Threshold threshold, long seed) {
        return SliceClaim.of(evaluation, slicing, disparity, threshold, seed).judge();
    }

    /**
     * Returns the claim on how far metrics differ between the slices, which nothing has been measured for yet.
     *
     * @param disparity how the difference is measured
     * @param threshold what is required of it
     */
    public SliceClaim<I, O> claim(Disparity<? super O> disparity, Threshold threshold) {
        return SliceClaim.of(evaluation, slicing, disparity, threshold);
    }

    /**
     * Judges whether scores are calibrated within each slice, and leaves no trace: the slope and the intercept of each slice's
     * calibration line. Both must hold on each.
     *
     * @param calibration what is required of slope and intercept
     * @return the verdict on the slopes and that on the intercepts
     */
    public List<SliceVerdict> judge(Calibration<? super O> calibration) {
        return SliceClaim.of(evaluation, slicing, calibration).stream()
                .map(SliceClaim::judge)
                .toList();
    }

    /** Returns the evaluation and the slicing by name. */
    @Override
    public String toString() {
        return evaluation + " by " + slices;
    }
}
