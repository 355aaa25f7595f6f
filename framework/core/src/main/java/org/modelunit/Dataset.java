package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.error.NoNulls;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Sha256;
import org.modelunit.sample.SampleDesign;

/**
 * Examples: inputs with their truth, under a name, with a digest of their content. Immutable, if the inputs are.
 *
 * @param <I> the type of an input
 * @param <T> the type of the truth: {@code String} labels for a classification, {@code Double} for a regression
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Dataset<I, T> {

    private final String name;
    private final List<I> inputs;
    private final List<T> truth;
    private final Fingerprint source;
    private final String contentDigest;
    private final ExampleMetadata notes;

    private Dataset(
            String name,
            List<I> inputs,
            List<T> truth,
            Fingerprint source,
            String contentDigest,
            ExampleMetadata notes) {
        this.name = requireNonNull(name, "name");
        this.inputs = inputs;
        this.truth = truth;
        this.source = source;
        this.contentDigest = contentDigest;
        this.notes = notes;
    }

    /**
     * Returns a data set of values at hand. Its digest covers numbers, texts, booleans, enums, and records and lists of these; with
     * inputs of any other type there is none.
     *
     * @param name what people call it
     * @param inputs the inputs
     * @param truth the truth for each input, in their order
     * @param <I> the type of an input
     * @param <T> the type of the truth
     * @throws DataException if there are more or fewer inputs than truths, or one is null; the message names the row
     */
    public static <I, T> Dataset<I, T> of(String name, List<? extends I> inputs, List<? extends T> truth) {
        List<I> inputCopy = inputs(name, inputs);
        List<T> truthCopy = truth(name, truth);
        String digest = ContentDigest.of(inputCopy, truthCopy);
        return of(name, inputCopy, truthCopy, new Fingerprint(name, digest));
    }

    /**
     * Returns a data set that was read from a source; the source's digest becomes the data set's.
     *
     * @param name what people call it
     * @param inputs the inputs
     * @param truth the truth for each input, in their order
     * @param source the file it was read from
     * @param <I> the type of an input
     * @param <T> the type of the truth
     */
    public static <I, T> Dataset<I, T> of(
            String name, List<? extends I> inputs, List<? extends T> truth, Fingerprint source) {
        if (inputs.size() != truth.size()) {
            throw new DataException(name + " has " + inputs.size() + " inputs, but " + truth.size() + " true values");
        }
        return new Dataset<>(
                name, inputs(name, inputs), truth(name, truth), source, source.sha256(), ExampleMetadata.NONE);
    }

    private static <I> List<I> inputs(String name, List<? extends I> inputs) {
        return Inference.outcomes(
                name, () -> NoNulls.copyOf(inputs, "the input of row ", "make one, or leave the example out"));
    }

    private static <T> List<T> truth(String name, List<? extends T> truth) {
        return Inference.outcomes(
                name, () -> NoNulls.copyOf(truth, "the truth of row ", "leave out examples without truth"));
    }

    /** Returns what people call this data set. */
    public String name() {
        return name;
    }

    /** Returns how many examples there are. */
    public int size() {
        return inputs.size();
    }

    /** Returns the inputs, unmodifiable. */
    public List<I> inputs() {
        return inputs;
    }

    /** Returns the truth for each input, in their order, unmodifiable. */
    public List<T> truth() {
        return truth;
    }

    /** Returns the file or value this data set came from, itself or by way of splits. */
    public Fingerprint source() {
        return source;
    }

    /** Returns a digest of exactly these examples in their order; empty where there is none. */
    public String contentDigest() {
        return contentDigest;
    }

    /** Returns what identifies each example, in their order, where that is known; two examples may have the same key. */
    public Optional<List<String>> keys() {
        return Optional.ofNullable(notes.keys());
    }

    /**
     * Returns the data set with what identifies each example, for splits: an applicant's number, or all that the source says about
     * the example. Two examples may have the same key; they always fall on the same side of a split.
     *
     * @param keys one for each example, in their order
     * @throws DataException if there are more or fewer keys than examples
     */
    public Dataset<I, T> withKeys(List<String> keys) {
        requireSize("keys", keys.size());
        return with(notes.withKeys(named(keys)), contentDigest);
    }

    private List<String> named(List<String> keys) {
        return Inference.outcomes(
                name, () -> NoNulls.copyOf(keys, "the key of row ", "give each example a key, be it its own"));
    }

    private Dataset<I, T> with(ExampleMetadata changed, String digest) {
        return new Dataset<>(name, inputs, truth, source, digest, changed);
    }

    private void requireSize(String what, int given) {
        if (given != size()) {
            throw new DataException(name + " has " + size() + " examples, but " + given + " " + what + " were given");
        }
    }

    /**
     * Returns the data set with what each example counts, for metrics and their bounds: how many cases of the population it stands
     * for. Weights are part of the content digest.
     *
     * @param weights one for each example, in their order: finite, 0 or more, and not all 0
     * @throws DataException if there are more or fewer weights than examples, or one makes no sense; the message names the row
     */
    public Dataset<I, T> withWeights(List<? extends Number> weights) {
        requireSize("weights", weights.size());
        NumberColumn column = Inference.outcomes(name, () -> NumberColumn.ofNumbers(weights, "the weight of row "));
        Inference.outcomes(name, () -> SampleDesign.simple(size()).withWeights(column));
        return with(notes.withWeights(column), ExampleMetadata.digest(contentDigest, column));
    }

    /**
     * Returns the data set with what each example counts; see {@link #withWeights(List)}.
     *
     * @param weight gives the weight of an input
     */
    public Dataset<I, T> withWeights(ToDoubleFunction<? super I> weight) {
        return withWeights(inputs.stream().mapToDouble(weight).boxed().toList());
    }

    /** Returns what each example counts, in their order, where that was said. */
    public Optional<NumberColumn> weights() {
        return Optional.ofNullable(notes.weights());
    }

    /**
     * Returns the data set with examples that belong together, as several visits of one patient do. Bounds then rest on the number
     * of groups, not of examples; splits keep a group on one side.
     *
     * @param groups for each example the name of its group, in their order
     * @throws DataException if there are more or fewer names than examples, or one is missing
     */
    public Dataset<I, T> withGroups(List<String> groups) {
        requireSize("groups", groups.size());
        return with(notes.withGroups(ExampleMetadata.named(name, groups)), contentDigest);
    }

    /**
     * Returns the data set with examples that belong together; see {@link #withGroups(List)}.
     *
     * @param group gives the name of an input's group
     */
    public Dataset<I, T> withGroups(Function<? super I, String> group) {
        return withGroups(inputs.stream().<String>map(group).toList());
    }

    /** Returns the name of each example's group, in their order, where examples belong together. */
    public Optional<List<String>> groups() {
        return Optional.ofNullable(notes.groups());
    }

    /** Returns how the examples were sampled, by their weights and groups. */
    public SampleDesign design() {
        return notes.design(size());
    }

    /**
     * Returns the examples that a split holds out by their groups, or else by their keys, under the name of both.
     *
     * @param split the split
     * @throws DataException if the examples have neither groups nor keys, or none is held out
     */
    public Dataset<I, T> holdout(Split split) {
        return part("holdout", split, notes.splitKeys(name, split), true);
    }

    /**
     * Returns the examples that a split does not hold out by their groups, or else by their keys, for training.
     *
     * @param split the split
     * @throws DataException if the examples have neither groups nor keys, or every one is held out
     */
    public Dataset<I, T> training(Split split) {
        return part("training", split, notes.splitKeys(name, split), false);
    }

    /**
     * Returns the examples that a split holds out, under the name of both.
     *
     * @param split the split
     * @param key gives what identifies an example
     * @throws DataException if no example is held out, or a group would be on both sides
     */
    public Dataset<I, T> holdout(Split split, Function<? super I, String> key) {
        return part("holdout", split, keysBy(key), true);
    }

    /**
     * Returns the examples that a split does not hold out, for training.
     *
     * @param split the split
     * @param key gives what identifies an example
     * @throws DataException if every example is held out, or a group would be on both sides
     */
    public Dataset<I, T> training(Split split, Function<? super I, String> key) {
        return part("training", split, keysBy(key), false);
    }

    private List<String> keysBy(Function<? super I, String> key) {
        return named(inputs.stream().<String>map(key).toList());
    }

    private Dataset<I, T> part(String part, Split split, List<String> keys, boolean heldOut) {
        boolean[] isInside = new boolean[size()];
        for (int row = 0; row < isInside.length; row++) {
            isInside[row] = split.holdsOut(keys.get(row)) == heldOut;
        }
        notes.requireWholeGroups(name + "/" + part, isInside);
        int[] rows = IntStream.range(0, size()).filter(row -> isInside[row]).toArray();
        if (rows.length == 0) {
            throw new DataException(
                    "the " + part + " part of " + name + " is empty after the split '" + split.name() + "'");
        }
        return rows(part, rows);
    }

    /**
     * Returns some examples.
     *
     * @param part what to call them; their name is this one's, a slash, and this
     * @param rows the rows' numbers
     */
    public Dataset<I, T> rows(String part, int[] rows) {
        List<I> someInputs = IntStream.of(rows).mapToObj(inputs::get).toList();
        List<T> someTruth = IntStream.of(rows).mapToObj(truth::get).toList();
        String digest = contentDigest.isEmpty() ? "" : Sha256.of(contentDigest + Arrays.toString(rows));
        return new Dataset<>(name + "/" + part, someInputs, someTruth, source, digest, notes.rows(rows));
    }

    /**
     * Returns the data set with other truth, such as a number turned into a label.
     *
     * @param change gives the new truth for the old one, never null
     * @param <U> the type of the new truth
     */
    public <U> Dataset<I, U> withTruth(Function<? super T, ? extends U> change) {
        List<U> changed =
                truth(name + " with other truth", truth.stream().<U>map(change).toList());
        String digest = contentDigest.isEmpty() ? "" : ContentDigest.of(List.of(contentDigest), changed);
        return new Dataset<>(name, inputs, changed, source, digest, notes);
    }

    /** Returns name and size. */
    @Override
    public String toString() {
        return name + " (" + size() + " examples)";
    }
}
