package org.modelunit.comparison;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Comparison;
import org.modelunit.Evaluation;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Threshold;
import org.modelunit.column.BooleanColumn;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Composition;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Provenance;
import org.modelunit.settings.Settings;

/**
 * A claim on the share of examples whose answer changes when a challenger takes the place of a champion. Its bounds are exact (Clopper
 * and Pearson); where examples have groups or weights, they rest on these, as those of every share.
 *
 * <pre>{@code
 * ChangeShareClaim.of(Comparison.of(challenger, champion), negativeFlips(), atMost(0.05).withConfidence(0.95)).judge();
 * }</pre>
 *
 * @param <I> the type of an input
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ChangeShareClaim<I, O extends Outcomes> implements Claim {

    static final String KIND = "changes";

    private final Comparison<I, O> comparison;
    private final AnswerChange<? super O> change;
    private final Threshold threshold;
    private final long seed;

    private ChangeShareClaim(Comparison<I, O> comparison, AnswerChange<? super O> change, Threshold threshold) {
        this.comparison = requireNonNull(comparison, "comparison");
        this.change = requireNonNull(change, "change");
        this.threshold = requireNonNull(threshold, "threshold");
        this.seed = Settings.current().seed();
    }

    /**
     * Returns the claim that the share of a change meets a threshold.
     *
     * @param comparison both models on the same examples
     * @param change what changes
     * @param threshold what is required of its share of all examples
     * @param <I> the type of an input
     * @param <O> the outcomes
     */
    public static <I, O extends Outcomes> ChangeShareClaim<I, O> of(
            Comparison<I, O> comparison, AnswerChange<? super O> change, Threshold threshold) {
        return new ChangeShareClaim<>(comparison, change, threshold);
    }

    @Override
    public String subject() {
        return comparison.name();
    }

    @Override
    public String property() {
        return change.share().name();
    }

    @Override
    public String requirement() {
        return threshold.toString();
    }

    @Override
    public Rationale rationale() {
        return threshold.rationale();
    }

    @Override
    public Provenance provenance() {
        return comparison.provenance();
    }

    @Override
    public Contract contract() {
        Metric<Held> share = change.share();
        return Contract.of(KIND, threshold.bars(), threshold.burden())
                .measuring(List.of(share.info()), provenance())
                .with(
                        Contract.SAMPLE,
                        Composition.sampling(comparison.challenger().outcomes()))
                .with(Contract.AGAINST, provenance().champion().name())
                .amongParts(comparison.multiplicity())
                .withSeed(seed);
    }

    /**
     * Judges the claim.
     *
     * @throws IllegalArgumentException if the threshold makes no sense for a share, or a model does not know the label whose score is
     *     looked at
     * @throws IllegalStateException if scores are looked at, and a model gives none
     * @throws org.modelunit.error.UndefinedMetricException if there is no example
     */
    @Override
    public ChangeShareVerdict judge() {
        PairedAnswers answers = answers();
        Evaluation<I, Held> changed = changed(comparison, answers);
        return new ChangeShareVerdict(
                change, answers, comparison, changed.outcomes(), changed.judge(change.share(), threshold, seed));
    }

    private PairedAnswers answers() {
        return answers(comparison, change);
    }

    static <O extends Outcomes> PairedAnswers answers(Comparison<?, O> comparison, AnswerChange<? super O> change) {
        return change.between(
                comparison.challenger().outcomes(), comparison.champion().outcomes());
    }

    /** For each example whether it changes. */
    static <I> Evaluation<I, Held> changed(Comparison<I, ?> comparison, PairedAnswers answers) {
        return evaluation(comparison, Held.of(BooleanColumn.of(comparison.size(), answers::changes)));
    }

    static <I> Evaluation<I, Held> evaluation(Comparison<I, ?> comparison, Held held) {
        return Evaluation.of(
                        comparison.challenger().inputs(),
                        held.withDesign(comparison.challenger().outcomes().design()),
                        comparison.provenance())
                .asOneOf(
                        comparison.multiplicity().count(),
                        comparison.multiplicity().minimum());
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
