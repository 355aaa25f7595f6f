package org.modelunit.behaviour;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Model;
import org.modelunit.claim.Composition;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Contract.Term.Group;
import org.modelunit.claim.Threshold;
import org.modelunit.column.NumberColumn;
import org.modelunit.counterexample.CounterExamples;
import org.modelunit.error.DataException;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Versions;

/**
 * What a model answered for inputs, and for changed copies of them. A value: any number of expectations are claimed of it, and the model
 * is not asked again but to make the example of a broken one smaller.
 *
 * <p>Only inputs that changed into something valid count. What is counted is the input: an expectation holds for it if it holds for all its
 * copies. Where inputs belong together, bounds rest on their groups.
 *
 * @param <I> the type of an input
 * @param <P> the type of the answers, in columns
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class BeforeAfter<I, P> {

    private final Model<? super I, P> model;
    private final ChangedInputs<I> inputs;
    private final Answered<P> before;
    private final List<Answered<P>> after;
    private final List<BitSet> counted; // rows, for each copy
    private final ProbeCounts counts;
    private final Provenance provenance;
    private final Optional<Replay<P>> replay;

    private BeforeAfter(
            Model<? super I, P> model,
            ChangedInputs<I> inputs,
            Answered<P> before,
            List<Answered<P>> after,
            Optional<Replay<P>> replay) {
        this.replay = replay;
        this.model = model;
        this.inputs = inputs;
        this.before = before;
        this.after = List.copyOf(after);
        BitSet isWrong = inputs.isOnlyWhereRight() ? RightAnswers.wrong(inputs, before) : new BitSet();
        this.counted = inputs.copies().stream()
                .map(copy -> {
                    BitSet rows = (BitSet) copy.isChanged().clone();
                    rows.andNot(isWrong);
                    return rows;
                })
                .toList();
        this.counts = counts(isWrong);
        Dataset<I, ?> data = inputs.dataset();
        this.provenance = new Provenance(
                model.fingerprint(),
                DataUsed.of(data.source(), data.name(), data.contentDigest(), data.size()),
                "",
                before.batchSize(),
                Versions.with(model.versions()));
    }

    private ProbeCounts counts(BitSet isWrong) {
        BitSet isChanged = new BitSet();
        BitSet isInvalid = new BitSet();
        inputs.copies().forEach(copy -> {
            isChanged.or(copy.isChanged());
            isInvalid.or(copy.isInvalid());
        });
        isInvalid.andNot(isChanged);
        BitSet isCounted = (BitSet) isChanged.clone();
        isCounted.andNot(isWrong);
        int size = inputs.dataset().size();
        return new ProbeCounts(
                size,
                isCounted.cardinality(),
                size - isChanged.cardinality() - isInvalid.cardinality(),
                isInvalid.cardinality(),
                isChanged.cardinality() - isCounted.cardinality(),
                inputs.copies().size());
    }

    /**
     * Asks a model for inputs as they are and changed.
     *
     * @param model the model
     * @param inputs the inputs beside their changed copies
     * @param batchSize how many inputs the model sees at once
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static <I, P> BeforeAfter<I, P> of(Model<? super I, P> model, ChangedInputs<I> inputs, int batchSize) {
        inputs.requireChanged();
        return of(model, inputs, asIs(model, inputs, batchSize));
    }

    static <I, P> Answered<P> asIs(Model<? super I, P> model, ChangedInputs<I> inputs, int batchSize) {
        return new Answered<>(Model.answers(model, inputs.dataset(), batchSize), batchSize);
    }

    static <I, P> BeforeAfter<I, P> of(Model<? super I, P> model, ChangedInputs<I> inputs, Answered<P> before) {
        List<Answered<P>> after = new ArrayList<>();
        for (ChangedCopy<I> copy : inputs.copies()) {
            Dataset<I, I> changed = Dataset.of(
                    inputs.dataset().name() + " under " + inputs.perturbation(),
                    copy.inputs(),
                    copy.inputs(),
                    inputs.dataset().source());
            after.add(new Answered<>(Model.answers(model, changed, before.batchSize()), before.batchSize()));
        }
        BeforeAfter<I, P> probe = new BeforeAfter<>(model, inputs, before, after, Optional.empty());
        if (probe.counts.changed() == 0) {
            throw new DataException("none of the " + probe.counts.inputs() + " inputs of "
                    + inputs.dataset().name() + " that '" + inputs.perturbation()
                    + "' changes was answered right before, so nothing is left for onlyWhereRight()");
        }
        return probe;
    }

    /**
     * Returns this with counter-examples that were kept of this change: each must hold for a claim on what it was kept for to pass, and none
     * counts in its share. The model is asked for them here, each input alone.
     *
     * @param kept the counter-examples
     * @throws org.modelunit.error.BaselineException if the file cannot be used
     */
    public BeforeAfter<I, P> replaying(CounterExamples kept) {
        return replaying(kept, List.of());
    }

    /** The same, with what the change is called at other strengths. */
    BeforeAfter<I, P> replaying(CounterExamples kept, List<String> changes) {
        return new BeforeAfter<>(model, inputs, before, after, Optional.of(replay(kept, perturbation(), changes)));
    }

    /** Asks the model for counter-examples that were kept of a change, which has other names at other strengths. */
    Replay<P> replay(CounterExamples kept, String change, List<String> changes) {
        return Replay.of(model, kept, change, changes, inputs.dataset().inputs());
    }

    Optional<Replay<P>> replay() {
        return replay;
    }

    /** Returns the name of the data set, which claims are about. */
    public String name() {
        return inputs.dataset().name();
    }

    /** Returns what the change is called. */
    public String perturbation() {
        return inputs.perturbation();
    }

    /** Returns what became of the inputs. */
    public ProbeCounts counts() {
        return counts;
    }

    /** Returns where the model and the inputs came from. */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * Returns for which inputs an expectation holds, as an evaluation like any other: by slices, against another model, searched for
     * weak spots.
     *
     * <pre>{@code
     * assertThat(probe.evaluation(label().stays()))
     *         .hasMetricOnEachSlice(by("age group", Applicant::ageGroup), holdRate(), atLeast(0.95));
     * }</pre>
     *
     * @param expectation what is expected
     */
    public Evaluation<I, Held> evaluation(Expectation<? super P> expectation) {
        Trials trials = trials();
        return trials.evaluation(
                inputs,
                provenance,
                trials.held((row, copy) -> holds(expectation, row, copy)),
                expectation.name(),
                new ProbedShare<>(this, expectation).terms());
    }

    /**
     * Returns how a number changes, as an evaluation: what it was in the place of the truth, beside what it is. Copies of an input are
     * averaged.
     *
     * @param number the number
     * @throws UndefinedMetricException if it is not finite somewhere; the message names the row
     */
    public Evaluation<I, Regressed> changes(NumberAnswer<? super P> number) {
        Trials trials = trials();
        double[] was = trials.means((row, copy) -> number.of(before.part(row), before.place(row)));
        double[] is = trials.means((row, copy) ->
                number.of(after.get(copy).part(row), after.get(copy).place(row)));
        requireFinite(number, trials, was, "before the change of");
        requireFinite(number, trials, is, "after the change of");
        return trials.evaluation(
                inputs,
                provenance,
                Regressed.of(NumberColumn.of(was), NumberColumn.of(is)),
                number.toString(),
                changeOf(number));
    }

    private void requireFinite(NumberAnswer<?> number, Trials trials, double[] numbers, String when) {
        for (int trial = 0; trial < numbers.length; trial++) {
            if (!Double.isFinite(numbers[trial])) {
                throw new UndefinedMetricException("a mean change needs finite numbers, but " + number + " is "
                        + numbers[trial] + " " + when + " row " + trials.row(trial) + " of " + name());
            }
        }
    }

    /** What was looked at and how the inputs changed, as a contract says it. */
    Group changeOf(NumberAnswer<?> number) {
        return Group.EMPTY
                .with("number", number.toString())
                .with(Contract.FUNCTION, number.code())
                .with("change", inputs.change(perturbation()));
    }

    /**
     * Returns the claim that an expectation holds for a share of the inputs, which nothing has been judged of yet.
     *
     * @param expectation what is expected
     * @param threshold what is required of the share
     */
    public BehaviourClaim claim(Expectation<? super P> expectation, Threshold threshold) {
        return new BehaviourClaim(new ProbedShare<>(this, expectation), threshold, false);
    }

    /**
     * Returns the claim that an expectation holds for every input.
     *
     * @param expectation what is expected
     */
    public BehaviourClaim claim(Expectation<? super P> expectation) {
        return new BehaviourClaim(new ProbedShare<>(this, expectation), Threshold.atLeast(1), true);
    }

    /**
     * Returns the claim on the mean change of a number; with {@code between(…).withConfidence(…)} that it is shown to be next to none.
     *
     * @param number the number
     * @param threshold what is required of its mean change
     */
    public MeanChangeClaim claimMeanChange(NumberAnswer<? super P> number, Threshold threshold) {
        return new MeanChangeClaim(this, number, threshold);
    }

    boolean holds(Expectation<? super P> expectation, int row, int copy) {
        Answered<P> changed = after.get(copy);
        return expectation.holds(before.part(row), changed.part(row), before.place(row));
    }

    /** How the inputs were sampled, as a contract says it. */
    List<String> sampling() {
        return Composition.sampling(inputs.dataset().design());
    }

    Trials trials() {
        return Trials.of(inputs.dataset(), counted);
    }

    Model<? super I, P> model() {
        return model;
    }

    ChangedInputs<I> inputs() {
        return inputs;
    }

    Answered<P> before() {
        return before;
    }

    Answered<P> after(int copy) {
        return after.get(copy);
    }

    /** What an input is called: its row, and which copy where it has several. */
    String example(int row, int copy) {
        return "row " + row + (counts.copies() > 1 ? ", copy " + copy : "");
    }

    /** The rows that count in a copy. */
    BitSet counted(int copy) {
        return counted.get(copy);
    }

    /** Returns the perturbation, the data set and the number of inputs that count. */
    @Override
    public String toString() {
        return provenance.model().name() + " on " + name() + " under " + perturbation() + " (" + counts.changed()
                + " of " + counts.inputs() + " inputs)";
    }
}
