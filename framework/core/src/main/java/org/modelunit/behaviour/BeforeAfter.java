package org.modelunit.behaviour;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Model;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term.Group;
import org.modelunit.claim.Threshold;
import org.modelunit.column.NumberColumn;
import org.modelunit.counterexample.CounterExamples;
import org.modelunit.error.DataException;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Composition;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Versions;

/**
 * What a model answered for inputs, and for changed copies of them; or what {@linkplain #ofTwo two models} answered for the same inputs.
 * A value: any number of expectations are claimed of it, and the model is not asked again but to make the example of a broken one smaller.
 *
 * <pre>{@code
 * assertThat(BeforeAfter.ofTwo(float32, int8, images)) // parity needs no truth
 *         .holds(label().stays(), atLeast(0.98).withConfidence(0.95));
 * }</pre>
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
    private final Optional<TwoModels> two;

    private BeforeAfter(
            Model<? super I, P> model,
            ChangedInputs<I> inputs,
            Answered<P> before,
            List<Answered<P>> after,
            Optional<Replay<P>> replay,
            Optional<TwoModels> two,
            Provenance provenance) {
        this.replay = replay;
        this.two = two;
        this.provenance = provenance;
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
        this.counts = ProbeCounts.of(inputs, isWrong);
    }

    private static Provenance provenance(
            Model<?, ?> model, Map<String, String> versions, Dataset<?, ?> data, int batchSize) {
        return new Provenance(
                model.fingerprint(),
                DataUsed.of(data.source(), data.name(), data.contentDigest(), data.size()),
                "",
                batchSize,
                Versions.with(versions));
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
        BeforeAfter<I, P> probe = new BeforeAfter<>(
                model,
                inputs,
                before,
                after,
                Optional.empty(),
                Optional.empty(),
                provenance(model, model.versions(), inputs.dataset(), before.batchSize()));
        if (probe.counts.changed() == 0) {
            throw new DataException("none of the " + probe.counts.inputs() + " inputs of "
                    + inputs.dataset().name() + " that '" + inputs.perturbation()
                    + "' changes was answered right before, so nothing is left for onlyWhereRight()");
        }
        return probe;
    }

    /**
     * Asks two models for the same inputs: what was float and is int8, what was Python and is Java. What is expected is expected of the
     * second model's answer beside the first's, for the very same input; truth is not looked at.
     *
     * @param first the model whose answers come first, "before"
     * @param second the model whose answers are to be like these, "after"; claims name it as the model
     * @param dataset the inputs
     * @param <I> the type of an input
     * @param <P> the type of the answers
     * @throws org.modelunit.error.ModelException if one of them cannot answer, or they know other labels or give vectors of another width
     * @throws DataException if there are no inputs
     */
    public static <I, P> BeforeAfter<I, P> ofTwo(
            Model<? super I, P> first, Model<? super I, P> second, Dataset<I, ?> dataset) {
        return ofTwo(first, second, dataset, Evaluation.BATCH_SIZE);
    }

    /**
     * Asks two models for the same inputs, in batches of a given size.
     *
     * @param first the model whose answers come first
     * @param second the model whose answers are to be like these
     * @param dataset the inputs
     * @param batchSize how many inputs a model sees at once, above 0
     */
    public static <I, P> BeforeAfter<I, P> ofTwo(
            Model<? super I, P> first, Model<? super I, P> second, Dataset<I, ?> dataset, int batchSize) {
        List<Answered<P>> answers = TwoModels.answers(first, second, dataset, batchSize);
        return new BeforeAfter<>(
                second,
                ChangedInputs.none(dataset),
                answers.get(0),
                List.of(answers.get(1)),
                Optional.empty(),
                Optional.of(TwoModels.of(first, second)),
                provenance(second, TwoModels.versions(first, second), dataset, batchSize)
                        .with(Provenance.OTHER_MODEL, first.fingerprint()));
    }

    /**
     * Asks two models for the same inputs, which claims call "inputs".
     *
     * @param first the model whose answers come first
     * @param second the model whose answers are to be like these
     * @param inputs the inputs
     */
    public static <I, P> BeforeAfter<I, P> ofTwo(
            Model<? super I, P> first, Model<? super I, P> second, List<I> inputs) {
        return ofTwo(first, second, Dataset.of("inputs", inputs, inputs));
    }

    /**
     * Returns the answers of two models under names of one's own, which claims tell them by: "from 'float' to 'int8'".
     *
     * @param first what to call the model whose answers come first
     * @param second what to call the other one
     * @throws IllegalStateException if the answers are those of one model, for changed inputs
     */
    public BeforeAfter<I, P> withNames(String first, String second) {
        TwoModels named = two.orElseThrow(() -> new IllegalStateException(
                        "names are for two models, made by ofTwo(…); this is one model for changed inputs"))
                .named(first, second);
        return new BeforeAfter<>(model, inputs, before, after, replay, Optional.of(named), provenance);
    }

    /**
     * Returns this with counter-examples that were kept of this change: each must hold for a claim on what it was kept for to pass, and none
     * counts in its share. The model is asked for them here, each input alone.
     *
     * @param kept the counter-examples
     * @throws org.modelunit.error.BaselineException if the file cannot be used
     * @throws IllegalStateException if two models were asked, as no input was changed then
     */
    public BeforeAfter<I, P> replaying(CounterExamples kept) {
        return replaying(kept, List.of());
    }

    /** The same, with what the change is called at other strengths. */
    BeforeAfter<I, P> replaying(CounterExamples kept, List<String> changes) {
        if (two.isPresent()) {
            throw new IllegalStateException(
                    "counter-examples are pairs of inputs, as they are and changed; two models that are"
                            + " asked for the same inputs have none");
        }
        Replay<P> replayed = replay(kept, perturbation(), changes);
        return new BeforeAfter<>(model, inputs, before, after, Optional.of(replayed), two, provenance);
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

    /** Returns what the change is called; of two models, from which to which: "from 'float' to 'int8'". */
    public String perturbation() {
        return two.map(TwoModels::words).orElseGet(inputs::perturbation);
    }

    /** Under which change or from which model to which, as it follows what is expected. */
    String under() {
        return two.map(TwoModels::words).orElseGet(() -> "under '" + inputs.perturbation() + "'");
    }

    Optional<TwoModels> two() {
        return two;
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
                inputs.dataset(),
                under(),
                provenance,
                trials.held((row, copy) -> holds(expectation, row, copy)),
                expectation.name(),
                new ProbedShare<>(this, expectation).terms());
    }

    /**
     * Returns how a number changes, as an evaluation: what it was in the place of the truth, beside what it is. Copies of an input are
     * averaged. Of two models, the first one's number is what it was.
     *
     * @param number the number
     * @throws UndefinedMetricException if it is not finite somewhere; the message names the row
     */
    public Evaluation<I, Regressed> changes(NumberAnswer<? super P> number) {
        Trials trials = trials();
        double[] was = trials.means((row, copy) -> number.of(before.part(row), before.place(row)));
        double[] is = trials.means((row, copy) ->
                number.of(after.get(copy).part(row), after.get(copy).place(row)));
        trials.requireFinite(number, was, two.map(TwoModels::first), "before");
        trials.requireFinite(number, is, two.map(TwoModels::second), "after");
        return trials.evaluation(
                inputs.dataset(),
                under(),
                provenance,
                Regressed.of(NumberColumn.of(was), NumberColumn.of(is)),
                number.toString(),
                changeOf(number));
    }

    /** What was looked at and how the inputs changed, as a contract says it. */
    Group changeOf(NumberAnswer<?> number) {
        return asked(Group.EMPTY.with("number", number.toString()).with(Contract.FUNCTION, number.code()));
    }

    /** Adds what changed: the inputs, or the model. */
    Group asked(Group terms) {
        return two.isPresent()
                ? terms.with("models", two.get().terms())
                : terms.with("change", inputs.change(inputs.perturbation()));
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
        String model = provenance.model().name();
        return two.isPresent()
                ? model + " beside " + two.get().file() + " on " + name() + " (" + counts.inputs() + " inputs)"
                : model + " on " + name() + " under " + perturbation() + " (" + counts.changed() + " of "
                        + counts.inputs() + " inputs)";
    }
}
