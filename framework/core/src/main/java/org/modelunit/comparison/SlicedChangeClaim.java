package org.modelunit.comparison;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Comparison;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Threshold;
import org.modelunit.column.BooleanColumn;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Provenance;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.SliceVerdict;
import org.modelunit.slice.Slicing;

/**
 * A claim on the share of examples whose answer changes, on the slices of the examples: a share on slices like any other, so that a new
 * model is not allowed to break for a few what it mends for many.
 *
 * @param <I> the type of an input
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SlicedChangeClaim<I, O extends Outcomes> implements Claim {

    private final Comparison<I, O> comparison;
    private final AnswerChange<? super O> change;
    private final SliceClaim<I, Held> unmeasured; // which says what is claimed, of examples that do not change

    private SlicedChangeClaim(
            Comparison<I, O> comparison, AnswerChange<? super O> change, SliceClaim<I, Held> unmeasured) {
        this.comparison = comparison;
        this.change = change;
        this.unmeasured = unmeasured;
    }

    /**
     * Returns the claim that the share of a change meets a threshold on each slice.
     *
     * @param comparison both models on the same examples
     * @param slicing how the examples are divided
     * @param change what changes
     * @param threshold what is required of its share of each slice
     * @param <I> the type of an input
     * @param <O> the outcomes
     */
    public static <I, O extends Outcomes> SlicedChangeClaim<I, O> of(
            Comparison<I, O> comparison,
            Slicing<? super I> slicing,
            AnswerChange<? super O> change,
            Threshold threshold) {
        return of(comparison, slicing, change, SliceRequirement.eachSlice(threshold));
    }

    /**
     * Returns the claim that the shares of a change on the slices meet a requirement, by themselves or against each other.
     *
     * @param comparison both models on the same examples
     * @param slicing how the examples are divided
     * @param change what changes
     * @param required what is required of its shares on the slices
     * @param <I> the type of an input
     * @param <O> the outcomes
     */
    public static <I, O extends Outcomes> SlicedChangeClaim<I, O> of(
            Comparison<I, O> comparison,
            Slicing<? super I> slicing,
            AnswerChange<? super O> change,
            SliceRequirement required) {
        requireNonNull(comparison, "comparison");
        requireNonNull(change, "change");
        Held unchanged = Held.of(BooleanColumn.of(comparison.size(), row -> false));
        return new SlicedChangeClaim<>(
                comparison,
                change,
                SliceClaim.of(ChangeShareClaim.evaluation(comparison, unchanged), slicing, change.share(), required));
    }

    @Override
    public String subject() {
        return unmeasured.subject();
    }

    @Override
    public String property() {
        return unmeasured.property();
    }

    @Override
    public String requirement() {
        return unmeasured.requirement();
    }

    @Override
    public Rationale rationale() {
        return unmeasured.rationale();
    }

    @Override
    public Provenance provenance() {
        return unmeasured.provenance();
    }

    @Override
    public Contract contract() {
        return unmeasured.contract();
    }

    /**
     * Judges the claim.
     *
     * @throws org.modelunit.error.DataException if the slicing fails on an input, or divides nothing
     * @throws IllegalArgumentException if the requirement makes no sense for a share, or a model does not know the label whose score is
     *     looked at
     * @throws IllegalStateException if scores are looked at, and a model gives none
     */
    @Override
    public SliceVerdict judge() {
        PairedAnswers answers = ChangeShareClaim.answers(comparison, change);
        return new SliceClaim<>(
                        ChangeShareClaim.changed(comparison, answers),
                        unmeasured.slicing(),
                        unmeasured.measure(),
                        unmeasured.metrics(),
                        unmeasured.required(),
                        unmeasured.seed())
                .judge();
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
