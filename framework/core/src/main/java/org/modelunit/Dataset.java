package org.modelunit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Attribute;
import org.modelunit.column.NumberAttribute;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.sample.ExampleMetadata;
import org.modelunit.sample.SampleDesign;

/**
 * Examples: inputs with their truth, under a name, with a digest of their content. Immutable, if the inputs are.
 *
 * @param <I> the type of an input
 * @param <T> the type of the truth: {@code String} labels for a classification, {@code Double} for a regression
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Dataset<I, T> extends Datasets {

    private final List<I> inputs;
    private final List<T> truth;
    private final ExampleMetadata metadata;

    Dataset(List<I> inputs, List<T> truth, ExampleMetadata metadata) {
        this.inputs = inputs;
        this.truth = truth;
        this.metadata = metadata;
    }

    private Dataset<I, T> with(ExampleMetadata changed) {
        return new Dataset<>(inputs, truth, changed);
    }

    /** Returns what people call this data set. */
    public String name() {
        return metadata.name();
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
        return metadata.source();
    }

    /** Returns a digest of exactly these examples in their order; empty where there is none. */
    public String contentDigest() {
        return metadata.contentDigest();
    }

    /** Returns what identifies each example, in their order, where that is known; two examples may have the same key. */
    public Optional<List<String>> keys() {
        return metadata.keys();
    }

    /**
     * Returns the data set with what identifies each example, for splits: an applicant's number, or all that the source says about
     * the example. Two examples may have the same key; they always fall on the same side of a split.
     *
     * @param keys one for each example, in their order
     * @throws DataException if there are more or fewer keys than examples
     */
    public Dataset<I, T> withKeys(List<String> keys) {
        return with(metadata.withKeys(keys));
    }

    /** Returns what each example counts, in their order, where that was said. */
    public Optional<NumberColumn> weights() {
        return metadata.weights();
    }

    /**
     * Returns the data set with what each example counts, for metrics and their bounds: how many cases of the population it stands
     * for. Weights are part of the content digest.
     *
     * @param weights one for each example, in their order: finite, 0 or more, and not all 0
     * @throws DataException if there are more or fewer weights than examples, or one makes no sense; the message names the row
     */
    public Dataset<I, T> withWeights(List<? extends Number> weights) {
        return with(metadata.withWeights(weights));
    }

    /**
     * Returns the data set with what each example counts; see {@link #withWeights(List)}.
     *
     * @param weight gives the weight of an input
     */
    public Dataset<I, T> withWeights(NumberAttribute<? super I> weight) {
        return withWeights(inputs.stream().mapToDouble(weight::of).boxed().toList());
    }

    /** Returns the name of each example's group, in their order, where examples belong together. */
    public Optional<List<String>> groups() {
        return metadata.groups();
    }

    /**
     * Returns the data set with examples that belong together, as several visits of one patient do. Bounds then rest on the number
     * of groups, not of examples; splits keep a group on one side.
     *
     * @param groups for each example the name of its group, in their order
     * @throws DataException if there are more or fewer names than examples, or one is missing
     */
    public Dataset<I, T> withGroups(List<String> groups) {
        return with(metadata.withGroups(groups));
    }

    /**
     * Returns the data set with examples that belong together; see {@link #withGroups(List)}.
     *
     * @param group gives the name of an input's group
     */
    public Dataset<I, T> withGroups(Attribute<? super I, String> group) {
        return withGroups(inputs.stream().<String>map(group::of).toList());
    }

    /** Returns the data set as all cases there are: no sample, so that claims with confidence are refused. */
    public Dataset<I, T> ofAllCases() {
        return with(metadata.ofAllCases());
    }

    /** Returns how the examples were sampled, by their weights and groups. */
    public SampleDesign design() {
        return metadata.design();
    }

    /**
     * Returns the examples that a split holds out by their groups, or else by their keys, under the name of both.
     *
     * @param split the split
     * @throws DataException if the examples have neither groups nor keys, or none is held out
     */
    public Dataset<I, T> holdout(Split split) {
        return part(split, true, metadata.splitKeys(split.name()));
    }

    /**
     * Returns the examples that a split does not hold out by their groups, or else by their keys, for training.
     *
     * @param split the split
     * @throws DataException if the examples have neither groups nor keys, or every one is held out
     */
    public Dataset<I, T> training(Split split) {
        return part(split, false, metadata.splitKeys(split.name()));
    }

    /**
     * Returns the examples that a split holds out, under the name of both.
     *
     * @param split the split
     * @param key gives what identifies an example
     * @throws DataException if no example is held out, or a group would be on both sides
     */
    public Dataset<I, T> holdout(Split split, Attribute<? super I, String> key) {
        return part(split, true, keysBy(key));
    }

    /**
     * Returns the examples that a split does not hold out, for training.
     *
     * @param split the split
     * @param key gives what identifies an example
     * @throws DataException if every example is held out, or a group would be on both sides
     */
    public Dataset<I, T> training(Split split, Attribute<? super I, String> key) {
        return part(split, false, keysBy(key));
    }

    private List<String> keysBy(Attribute<? super I, String> key) {
        return metadata.complete(inputs.stream().<String>map(key::of).toList());
    }

    private Dataset<I, T> part(Split split, boolean isHeldOut, List<String> keys) {
        String part = isHeldOut ? "holdout" : "training";
        return rows(part, metadata.side(part, split.name(), keys, key -> split.holdsOut(key) == isHeldOut));
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
        return new Dataset<>(someInputs, someTruth, metadata.rows(part, rows));
    }

    /**
     * Returns the data set with other truth, such as a number turned into a label.
     *
     * @param change gives the new truth for the old one, never null
     * @param <U> the type of the new truth
     */
    public <U> Dataset<I, U> withTruth(Attribute<? super T, ? extends U> change) {
        List<U> changed = truth(
                name() + " with other truth", truth.stream().<U>map(change::of).toList());
        String digest = contentDigest().isEmpty() ? "" : digest(List.of(contentDigest()), changed);
        return new Dataset<>(inputs, changed, metadata.withDigest(digest));
    }

    /** Returns name and size. */
    @Override
    public String toString() {
        return name() + " (" + size() + " examples)";
    }
}
