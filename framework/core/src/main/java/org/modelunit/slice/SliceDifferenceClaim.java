package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Comparison;
import org.modelunit.Evaluation;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Requirement;
import org.modelunit.claim.Requirements;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Metric;
import org.modelunit.metric.MetricInfo;
import org.modelunit.outcome.Composition;
import org.modelunit.outcome.Outcomes;
import org.modelunit.parallel.Workers;
import org.modelunit.provenance.Provenance;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Streams;

/**
 * A claim on the difference of a metric between two models on each slice of the same examples, the challenger's value minus the
 * champion's. That no slice is worse is shown when it is shown of each by itself; that one is worse is a finding among many, so
 * refutations are corrected, as for every claim on slices.
 *
 * <pre>{@code
 * SliceDifferenceClaim.of(
 *         Comparison.of(challenger, champion), by("age group", Applicant::ageGroup), accuracy(),
 *         notWorseBy(0.10).unlessRefuted(0.95).detecting(0.20));
 * }</pre>
 *
 * @param <I> the type of an input
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SliceDifferenceClaim<I, O extends Outcomes> implements Claim {

    private final Comparison<I, O> comparison;
    private final Slicing<? super I> slicing;
    private final Metric<O> metric;
    private final Requirement margin;
    private final SliceRequirement each;
    private final long seed;

    private SliceDifferenceClaim(
            Comparison<I, O> comparison,
            Slicing<? super I> slicing,
            Metric<O> metric,
            Requirement margin,
            SliceRequirement each,
            long seed) {
        this.comparison = comparison;
        this.slicing = slicing;
        this.metric = metric;
        this.margin = margin;
        this.each = each;
        this.seed = seed;
    }

    /**
     * Returns the claim that the difference of a metric meets a requirement on each slice.
     *
     * @param comparison both models on the same examples
     * @param slicing how the examples are divided
     * @param metric the metric
     * @param required what is required of the challenger's value minus the champion's: a threshold, or a margin that heeds which of the
     *     metric's values are better
     * @param <I> the type of an input
     * @param <O> the outcomes
     */
    public static <I, O extends Outcomes> SliceDifferenceClaim<I, O> of(
            Comparison<I, O> comparison, Slicing<? super I> slicing, Metric<? super O> metric, Requirement required) {
        Metric<O> own = Evaluation.widened(metric);
        return new SliceDifferenceClaim<>(
                requireNonNull(comparison, "comparison"),
                requireNonNull(slicing, "slicing"),
                own,
                requireNonNull(required, "required"),
                SliceRequirement.eachSlice(required.stated(own.direction())),
                Settings.current().seed());
    }

    /**
     * Returns the claim with another least size of a slice; see {@link SliceRequirement#withMinimum}.
     *
     * @param examples 1 or more
     */
    public SliceDifferenceClaim<I, O> withMinimum(int examples) {
        return with(each.withMinimum(examples));
    }

    /**
     * Returns the claim with another correction of its refutations; see {@link SliceRequirement#correctedBy}.
     *
     * @param correction how refutations are corrected
     */
    public SliceDifferenceClaim<I, O> correctedBy(Correction correction) {
        return with(each.correctedBy(correction));
    }

    private SliceDifferenceClaim<I, O> with(SliceRequirement required) {
        return new SliceDifferenceClaim<>(comparison, slicing, metric, margin, required, seed);
    }

    private MetricInfo difference() {
        return metric.info().ofDifference();
    }

    private Threshold stated() {
        return margin.stated(metric.direction());
    }

    @Override
    public String subject() {
        return comparison.name();
    }

    /** Returns the metric's name, which value is subtracted, and the slicing: "accuracy, challenger minus champion by age group". */
    @Override
    public String property() {
        return difference().name() + " by " + slicing.name();
    }

    @Override
    public String requirement() {
        return SliceSentence.requirement(each, stated());
    }

    @Override
    public Rationale rationale() {
        return margin.rationale();
    }

    @Override
    public Provenance provenance() {
        return comparison.provenance();
    }

    @Override
    public Contract contract() {
        Threshold stated = stated();
        return Contract.of(SliceVerdict.KIND, stated.bars(), stated.burden())
                .measuring(List.of(metric.info()), provenance())
                .with(
                        Contract.SAMPLE,
                        Composition.sampling(comparison.challenger().outcomes()))
                .with(Contract.AGAINST, provenance().champion().name())
                .with(Contract.SLICING, slicing.name())
                .with(Contract.DIVISION, slicing.options())
                .with(Contract.SCOPE, each.scope().words())
                .with(Contract.LEAST_SIZE, each.minimum())
                .with(
                        Contract.CORRECTION,
                        stated.burden().isProof() ? each.correction().toString() : "")
                .amongParts(comparison.multiplicity())
                .withSeed(seed);
    }

    /**
     * Judges the claim.
     *
     * @throws org.modelunit.error.DataException if the slicing fails on an input, or divides nothing
     * @throws IllegalArgumentException if the requirement makes no sense for the difference, or asks for confidence where the examples are
     *     all there are
     */
    @Override
    public SliceVerdict judge() {
        Threshold threshold = margin.of(metric.info());
        Requirements.check(difference(), threshold);
        Requirements.checkSample(
                difference(), threshold, comparison.challenger().outcomes().design());
        SliceRequirement asked = each.on(comparison.multiplicity());
        Slices slices = slicing.over(comparison.challenger());
        long mixed = Streams.seed(
                seed, difference().name(), comparison.challenger().provenance().contentDigest(), slices.slicing());
        PairedSlices<O> paired = new PairedSlices<>(
                metric,
                slices,
                comparison.challenger().outcomes(),
                comparison.champion().outcomes(),
                asked,
                mixed);
        List<SliceEstimate> differences = Workers.current().map(slices.size(), paired::difference);
        return new SliceVerdict(
                difference().name(),
                new SlicingInfo(slices.slicing(), slicing.description()),
                asked,
                threshold,
                new SliceFindings(
                        property(),
                        threshold.bars(),
                        difference().shownRange(),
                        threshold.burden().confidence(),
                        SliceEstimate.method(differences),
                        new Family(threshold, asked, differences).findings()),
                List.of(
                        alone("challenger", Workers.current().map(slices.size(), paired::challenger), threshold),
                        alone("champion", Workers.current().map(slices.size(), paired::champion), threshold)),
                provenance(),
                seed);
    }

    private SliceFindings alone(String model, List<SliceEstimate> slices, Threshold threshold) {
        return SliceFindings.unjudged(
                metric, metric.name() + " of the " + model + " by " + slicing.name(), slices, threshold);
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
