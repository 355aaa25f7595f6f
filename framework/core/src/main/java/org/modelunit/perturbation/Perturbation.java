package org.modelunit.perturbation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Model;
import org.modelunit.Regressor;
import org.modelunit.Retrieval;
import org.modelunit.behaviour.BeforeAfter;
import org.modelunit.behaviour.Rankings;
import org.modelunit.column.Attribute;
import org.modelunit.column.BooleanAttribute;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;
import org.modelunit.text.Numbers;

/**
 * A change of an input that says something about a model: one that must not change the answer, or must change it in one direction. A
 * value: immutable, and safe for any thread if its functions are.
 *
 * <pre>{@code
 * var swap = Perturbation.component(Applicant.class, "personalStatus", PersonalStatus::ofOtherSex);
 * assertThat(swap.probe(model, holdout)).holds(label().stays(), atLeast(0.99).withConfidence(0.95));
 * }</pre>
 *
 * <p>What it draws at random depends on the seed of the run, its name, what the input says and the number of the copy alone, so that an
 * input is changed in the same way whatever stands beside it.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Perturbation<I> extends Perturbations {

    private final Recipe<I> recipe;

    Perturbation(Recipe<I> recipe) {
        this.recipe = recipe;
    }

    Recipe<I> recipe() {
        return recipe;
    }

    /**
     * Returns this perturbation and then another one of its result.
     *
     * @param next what follows
     */
    public Perturbation<I> then(Perturbation<I> next) {
        requireNonNull(next, "next");
        Recipe<I> first = recipe;
        Recipe<I> second = next.recipe;
        return new Perturbation<>(Recipe.joined(
                first.name() + " and then " + second.name(),
                List.of(first, second),
                (input, draw) -> second.apply(first.apply(input, draw, 1), draw, 2)));
    }

    /**
     * Returns this perturbation under another name.
     *
     * @param other what people call it; part of each claim, and of what is drawn
     */
    public Perturbation<I> named(String other) {
        return new Perturbation<>(recipe.named(other));
    }

    /**
     * Returns this perturbation for some of the inputs alone, drawn one by one; the others stay as they are and do not count. Twice, both
     * have to happen.
     *
     * @param probability with which an input is changed, above 0 and below 1
     */
    public Perturbation<I> sometimes(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "sometimes takes a probability above 0 and below 1, but got " + probability);
        }
        DrawnChange<I> change = recipe.change();
        return new Perturbation<>(recipe.named(recipe.name() + ", with probability " + Numbers.plain(probability))
                .with((input, draw) ->
                        draw.happens(probability) ? change.of(input, draw.part(0, draw.strength())) : input)
                .with(recipe.sometimes(probability)));
    }

    /**
     * Returns this perturbation with several changed copies of each input. An expectation then holds for an input if it holds for all
     * its copies: copies of one input are no independent evidence. A change that draws nothing for any input gives the same copy each time,
     * which is an error once it is applied.
     *
     * @param count how many, from 1 to 1,000
     */
    public Perturbation<I> copies(int count) {
        if (count < 1 || count > 1000) {
            throw new IllegalArgumentException("there can be 1 to 1,000 copies of an input, but not " + count);
        }
        return new Perturbation<>(recipe.withCopies(count));
    }

    /**
     * Returns this perturbation with another strength.
     *
     * @param other how strong: finite, above 0, in the perturbation's own units
     * @throws IllegalStateException if it has no strength
     */
    public Perturbation<I> at(double other) {
        requireGraded();
        return new Perturbation<>(recipe.withStrength(other));
    }

    /**
     * Returns this perturbation along strengths, for the dose and its response.
     *
     * @param strengths one or more, ascending, in the perturbation's own units
     * @throws IllegalStateException if it has no strength
     */
    public Strengths<I> along(double... strengths) {
        requireGraded();
        return new Strengths<>(this, strengths.clone());
    }

    private void requireGraded() {
        if (!recipe.hasStrength()) {
            throw new IllegalStateException(
                    "'" + recipe.name()
                            + "' has no strength; make one that has by Perturbation.graded(name, strength, (input, draw) -> …)");
        }
    }

    /**
     * Returns this perturbation of a part of something: of the body of a mail.
     *
     * <pre>{@code
     * Texts.typos().in(Mail::body, Mail::withBody)
     * }</pre>
     *
     * @param part gives the part
     * @param wither makes a copy of the whole with another part
     * @param <J> the type of the whole
     */
    public <J> Perturbation<J> in(Attribute<? super J, ? extends I> part, Wither<J, I> wither) {
        requireNonNull(part, "part");
        requireNonNull(wither, "wither");
        return new Perturbation<>(recipe.in(part, wither));
    }

    /**
     * Returns this perturbation of texts with words that stay as they are, in whatever case of letters they stand, beside those that are
     * spared already. A text that has one of them more or less often after the change stays as it is, and does not count: so it is where a
     * change of one's own touches one all the same, and where one is written anew, as when names are swapped and "Ann" is spared.
     *
     * @param words the words, such as "refund"
     */
    public Perturbation<I> sparing(String... words) {
        Set<String> spared = SparedWords.of(List.of(words));
        DrawnChange<I> change = recipe.change();
        return new Perturbation<>(recipe.with((input, draw) -> {
                    I after = change.of(input, draw.sparing(spared));
                    if (!(input instanceof String before) || !(after instanceof String text)) {
                        throw new IllegalArgumentException(
                                "sparing(…) is for perturbations of texts, but the input is a "
                                        + input.getClass().getSimpleName() + "; call it before in(…)");
                    }
                    return SparedWords.areKept(spared, before, text) ? after : input;
                })
                .with(recipe.sparing(spared)));
    }

    /**
     * Returns this perturbation with a rule that a changed input has to keep; those that do not are shown, and do not count.
     *
     * @param rule what it says, "of age"
     * @param isKept tells whether an input keeps it
     */
    public Perturbation<I> validWhere(String rule, BooleanAttribute<? super I> isKept) {
        requireNonNull(isKept, "isKept");
        return new Perturbation<>(recipe.with(new InputRule<>(rule, isKept)));
    }

    /** Returns this perturbation for the inputs that the model answers right as they are; the others do not count. */
    public Perturbation<I> onlyWhereRight() {
        return new Perturbation<>(recipe.onlyWhereRight());
    }

    /**
     * Asks a model of any kind for inputs as they are and changed, in batches of {@value Evaluation#BATCH_SIZE}; each changed input in
     * the row and batch of the one that it comes from.
     *
     * @param model the model, of these inputs or of anything they are
     * @param dataset the inputs; their truth counts for {@link #onlyWhereRight} alone
     * @param <P> the type of the answers
     * @throws org.modelunit.error.ModelException if the model cannot answer
     * @throws org.modelunit.error.DataException if there are no inputs, no input changes, or the change throws, returns null, changes
     *     the input itself or is another one each time; the message names the row
     */
    public <P> BeforeAfter<I, P> probe(Model<? super I, P> model, Dataset<I, ?> dataset) {
        return probe(model, dataset, Evaluation.BATCH_SIZE);
    }

    /**
     * Asks a model of any kind for inputs as they are and changed, in batches of a given size.
     *
     * @param model the model, of these inputs or of anything they are
     * @param dataset the inputs
     * @param batchSize how many inputs the model sees at once, above 0
     * @param <P> the type of the answers
     */
    public <P> BeforeAfter<I, P> probe(Model<? super I, P> model, Dataset<I, ?> dataset, int batchSize) {
        return BeforeAfter.of(model, new PerturbedInputs<>(this, dataset).all(), batchSize);
    }

    /**
     * Searches by embeddings for queries as they are and changed.
     *
     * @param search the embedder among its items
     * @param queries the queries
     */
    public BeforeAfter<I, Rankings> probe(Retrieval<? super I> search, Dataset<I, ?> queries) {
        return probe(search, queries, Evaluation.BATCH_SIZE);
    }

    /**
     * Searches by embeddings for queries as they are and changed, in batches of a given size.
     *
     * @param search the embedder among its items
     * @param queries the queries
     * @param batchSize how many queries the model sees at once, above 0
     */
    public BeforeAfter<I, Rankings> probe(Retrieval<? super I> search, Dataset<I, ?> queries, int batchSize) {
        return probe(new Rankings.Search<>(search), queries, batchSize);
    }

    /**
     * Evaluates a classifier on inputs as they are and changed, paired: how much does the change cost?
     *
     * <pre>{@code
     * assertThat(Texts.typos().compare(model, reviews)).hasDifference(accuracy(), notWorseBy(0.03).withConfidence(0.95));
     * }</pre>
     *
     * @param model the classifier
     * @param dataset inputs and true labels
     * @return the evaluation of changed inputs as the challenger of the one of inputs as they are; of inputs that changed alone
     */
    public Comparison<I, Classified> compare(Classifier<? super I> model, Dataset<I, String> dataset) {
        return new PerturbedInputs<>(this, dataset).compared(model.fingerprint(), data -> Evaluation.of(model, data));
    }

    /**
     * Evaluates a regressor on inputs as they are and changed, paired.
     *
     * @param model the regressor
     * @param dataset inputs and true numbers
     */
    public Comparison<I, Regressed> compare(Regressor<? super I> model, Dataset<I, Double> dataset) {
        return new PerturbedInputs<>(this, dataset).compared(model.fingerprint(), data -> Evaluation.of(model, data));
    }

    /** Returns what people call it. */
    public String name() {
        return recipe.title();
    }

    /** Returns its name. */
    @Override
    public String toString() {
        return name();
    }
}
