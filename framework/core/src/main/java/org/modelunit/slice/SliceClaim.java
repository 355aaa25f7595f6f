package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Evaluation;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Requirements;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.metric.score.Calibration;
import org.modelunit.outcome.Composition;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Provenance;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Streams;

/**
 * A claim on the slices of an evaluation: on each by itself, on how they differ from each other, or on how far metrics differ between
 * groups. Nothing is divided before it is judged.
 *
 * @param evaluation the evaluation
 * @param slicing how its examples are divided
 * @param measure what is looked at: the metric's name, or the disparity's
 * @param metrics the metric, or the metrics of a disparity
 * @param required what is required of them on the slices
 * @param seed the root of what is drawn at random
 * @param <I> the type of an input
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SliceClaim<I, O extends Outcomes>(
        Evaluation<I, O> evaluation,
        Slicing<? super I> slicing,
        String measure,
        List<Metric<O>> metrics,
        SliceRequirement required,
        long seed)
        implements Claim {

    /** Keeps an unmodifiable copy. */
    public SliceClaim {
        requireNonNull(evaluation, "evaluation");
        requireNonNull(slicing, "slicing");
        requireNonNull(measure, "measure");
        requireNonNull(required, "required");
        metrics = List.copyOf(metrics);
    }

    /**
     * Returns a claim on a metric.
     *
     * @param evaluation the evaluation
     * @param slicing how its examples are divided
     * @param metric the metric
     * @param required what is required of it on the slices
     * @param <I> the type of an input
     * @param <O> the outcomes
     */
    public static <I, O extends Outcomes> SliceClaim<I, O> of(
            Evaluation<I, O> evaluation,
            Slicing<? super I> slicing,
            Metric<? super O> metric,
            SliceRequirement required) {
        return of(evaluation, slicing, metric, required, Settings.current().seed());
    }

    static <I, O extends Outcomes> SliceClaim<I, O> of(
            Evaluation<I, O> evaluation,
            Slicing<? super I> slicing,
            Metric<? super O> metric,
            SliceRequirement required,
            long seed) {
        return new SliceClaim<>(
                evaluation,
                slicing,
                required.scope().measure(metric.name()),
                List.of(Evaluation.<O>widened(metric)),
                required,
                seed);
    }

    /**
     * Returns a claim on how far metrics differ between groups.
     *
     * @param evaluation the evaluation
     * @param groups how its examples are divided
     * @param disparity how the difference is measured
     * @param threshold what is required of it: {@code atMost} a gap, {@code atLeast} a ratio
     * @param <I> the type of an input
     * @param <O> the outcomes
     */
    public static <I, O extends Outcomes> SliceClaim<I, O> of(
            Evaluation<I, O> evaluation,
            Slicing<? super I> groups,
            Disparity<? super O> disparity,
            Threshold threshold) {
        return of(evaluation, groups, disparity, threshold, Settings.current().seed());
    }

    static <I, O extends Outcomes> SliceClaim<I, O> of(
            Evaluation<I, O> evaluation,
            Slicing<? super I> groups,
            Disparity<? super O> disparity,
            Threshold threshold,
            long seed) {
        List<Metric<O>> metrics = new ArrayList<>();
        for (Metric<? super O> metric : disparity.metrics()) {
            metrics.add(Evaluation.<O>widened(metric));
        }
        return new SliceClaim<>(evaluation, groups, disparity.name(), metrics, disparity.unchecked(threshold), seed);
    }

    /**
     * Returns the claims that scores are calibrated within each slice: on the slope and on the intercept of each slice's calibration
     * line. Both must hold on each.
     *
     * @param evaluation the evaluation
     * @param slicing how its examples are divided
     * @param calibration what is required of slope and intercept
     * @param <I> the type of an input
     * @param <O> the outcomes
     */
    public static <I, O extends Outcomes> List<SliceClaim<I, O>> of(
            Evaluation<I, O> evaluation, Slicing<? super I> slicing, Calibration<? super O> calibration) {
        SliceRequirement slope = SliceRequirement.eachSlice(calibration.slopeThreshold());
        SliceRequirement intercept = SliceRequirement.eachSlice(calibration.interceptThreshold());
        return List.of(
                of(evaluation, slicing, calibration.slope(), slope),
                of(evaluation, slicing, calibration.intercept(), intercept));
    }

    @Override
    public String subject() {
        return evaluation.name();
    }

    /** Returns what is looked at, and the slicing's name: "ROC AUC of 'bad' by age group". */
    @Override
    public String property() {
        return measure + " by " + slicing.name();
    }

    @Override
    public String requirement() {
        return SliceSentence.requirement(required, stated());
    }

    @Override
    public Rationale rationale() {
        return required.scope().requirement().rationale();
    }

    @Override
    public Provenance provenance() {
        return evaluation.provenance();
    }

    @Override
    public Contract contract() {
        Threshold stated = stated();
        return Contract.of(SliceVerdict.KIND, stated.bars(), stated.burden())
                .measuring(metrics.stream().map(Metric::info).toList(), evaluation.provenance())
                .with(Contract.SAMPLE, Composition.sampling(evaluation.outcomes()))
                .with(Contract.AGAINST, evaluation.provenance().champion().name())
                .with(Contract.SLICING, slicing.name())
                .with(Contract.DIVISION, slicing.options())
                .with(Contract.SCOPE, required.scope().words())
                .with(Contract.SLICES, required.scope().slices())
                .with(Contract.LEAST_SIZE, required.minimum())
                .with(
                        Contract.CORRECTION,
                        stated.burden().isProof() ? required.correction().toString() : "")
                .amongParts(evaluation.multiplicity())
                .withSeed(seed);
    }

    private Threshold stated() {
        return required.scope().requirement().stated(metrics.get(0).direction());
    }

    /**
     * Judges the claim.
     *
     * @throws org.modelunit.error.DataException if the slicing fails on an input, or divides nothing
     * @throws IllegalArgumentException if the requirement makes no sense for the metric, names a slice that is none, or asks for confidence
     *     where the examples are all there are
     */
    @Override
    public SliceVerdict judge() {
        SliceRequirement asked = required.on(evaluation.multiplicity());
        Slices slices = slicing.over(evaluation);
        Threshold threshold = required.scope().threshold(metrics);
        Requirements.checkSample(
                metrics.get(0).info(), threshold, evaluation.outcomes().design());
        Provenance provenance = evaluation.provenance();
        List<SliceEstimate> judged = new ArrayList<>();
        List<SliceFindings> groups = new ArrayList<>();
        for (Metric<O> metric : metrics) {
            long mixed = Streams.seed(seed, metric.name(), provenance.contentDigest(), slices.slicing());
            SliceEstimates<O> members = new SliceEstimates<>(metric, slices, evaluation.outcomes(), asked, mixed);
            members.of(required.scope()).forEach(member -> judged.add(metrics.size() > 1 ? member.of(metric) : member));
            List<SliceEstimate> alone = members.groups(required.scope());
            if (!alone.isEmpty()) {
                groups.add(SliceFindings.unjudged(metric, metric.name() + " by " + slices.slicing(), alone, threshold));
            }
        }
        return new SliceVerdict(
                measure,
                new SlicingInfo(slices.slicing(), slicing.description()),
                asked,
                threshold,
                new SliceFindings(
                        required.scope().judged(property()),
                        threshold.bars(),
                        isOfValues() ? metrics.get(0).info().shownRange() : Range.ANY,
                        threshold.burden().confidence(),
                        SliceEstimate.method(judged),
                        new Family(threshold, asked, judged).findings()),
                groups,
                provenance,
                seed);
    }

    /** Whether it is about values themselves, and not about how far they differ. */
    private boolean isOfValues() {
        return required.scope() instanceof SliceScope.Each && metrics.size() == 1;
    }

    /** Returns the claim in words, for instance "ROC AUC of 'bad' on loans, at least 0.75 with 95% confidence". */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
