package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Evaluation;
import org.modelunit.claim.ForestPlot;
import org.modelunit.claim.ForestRow;
import org.modelunit.claim.Judge;
import org.modelunit.claim.Threshold;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Metric;
import org.modelunit.metric.score.Calibration;
import org.modelunit.outcome.Outcomes;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Streams;

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
        this.slicing = slicing;
        this.slices = slicing.over(evaluation);
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
        return SliceValues.of(SliceClaims.<O>widened(metric), evaluation.outcomes(), slices);
    }

    /**
     * Judges a claim on the slices and leaves no trace; assertions also record it.
     *
     * @param metric the metric
     * @param claim what is required of it on the slices
     * @throws IllegalArgumentException if the claim makes no sense for the metric, or names a slice that is none
     */
    public SliceVerdict judge(Metric<? super O> metric, SliceRequirement claim) {
        return judge(metric, claim, Settings.current().seed());
    }

    /**
     * Judges a claim on the slices with a seed of one's own.
     *
     * @param metric the metric
     * @param claim what is required of it on the slices
     * @param seed the root of what is drawn at random
     */
    public SliceVerdict judge(Metric<? super O> metric, SliceRequirement claim, long seed) {
        return judge(SliceClaims.property(metric, claim.scope()), List.of(SliceClaims.<O>widened(metric)), claim, seed);
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
        return judge(disparity, threshold, Settings.current().seed());
    }

    /**
     * Judges how far metrics differ between the slices with a seed of one's own.
     *
     * @param disparity how the difference is measured
     * @param threshold what is required of it
     * @param seed the root of what is drawn at random
     */
    public SliceVerdict judge(Disparity<? super O> disparity, Threshold threshold, long seed) {
        List<Metric<O>> metrics =
                disparity.metrics().stream().map(SliceClaims::<O>widened).toList();
        return judge(disparity.name(), metrics, disparity.claim(threshold), seed);
    }

    /**
     * Judges whether scores are calibrated within each slice, and leaves no trace: the slope and the intercept of each slice's
     * calibration line. Both must hold on each.
     *
     * @param calibration what is required of slope and intercept
     * @return the verdict on the slopes and that on the intercepts
     */
    public List<SliceVerdict> judge(Calibration<? super O> calibration) {
        return List.of(
                judge(calibration.slope(), SliceRequirement.eachSlice(calibration.slopeThreshold())),
                judge(calibration.intercept(), SliceRequirement.eachSlice(calibration.interceptThreshold())));
    }

    private SliceVerdict judge(String property, List<Metric<O>> metrics, SliceRequirement claim, long seed) {
        Threshold threshold = SliceClaims.threshold(metrics, claim.scope());
        List<SliceEstimate> judged = new ArrayList<>();
        List<ForestPlot> groups = new ArrayList<>();
        for (Metric<O> metric : metrics) {
            long mixed =
                    Streams.seed(seed, metric.name(), evaluation.provenance().contentDigest(), slices.slicing());
            SliceEstimates<O> members =
                    new SliceEstimates<>(metric, slices, evaluation.outcomes(), claim.minimum(), mixed);
            members.of(claim.scope()).forEach(member -> judged.add(metrics.size() > 1 ? member.of(metric) : member));
            groups.addAll(SliceClaims.forestPlots(metric, slices, members.groups(claim.scope()), threshold));
        }
        Family family = new Family(threshold, claim.correction(), judged);
        List<ForestRow> findings = family.findings();
        return new SliceVerdict(
                evaluation.name(),
                property,
                slices.slicing(),
                slicing.description(),
                claim,
                threshold,
                Family.decision(findings),
                findings,
                groups,
                Judge.confidence(threshold),
                SliceEstimate.method(judged),
                evaluation.provenance(),
                seed);
    }

    /** Returns the evaluation and the slicing by name. */
    @Override
    public String toString() {
        return evaluation + " by " + slices;
    }
}
