package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Sha256;

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
    private final @Nullable List<String> keys;

    private Dataset(
            String name,
            List<I> inputs,
            List<T> truth,
            Fingerprint source,
            String contentDigest,
            @Nullable List<String> keys) {
        this.name = requireNonNull(name, "name");
        this.inputs = inputs;
        this.truth = truth;
        this.source = source;
        this.contentDigest = contentDigest;
        this.keys = keys;
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
     */
    public static <I, T> Dataset<I, T> of(String name, List<? extends I> inputs, List<? extends T> truth) {
        List<I> inputCopy = List.copyOf(inputs);
        List<T> truthCopy = List.copyOf(truth);
        String digest = ContentDigest.of(inputCopy, truthCopy);
        return of(name, inputCopy, truthCopy, new Fingerprint(name, digest));
    }

    /**
     * Returns a data set that was read from a source, whose digest becomes that of the content.
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
        return new Dataset<>(name, List.copyOf(inputs), List.copyOf(truth), source, source.sha256(), null);
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
        return Optional.ofNullable(keys);
    }

    /**
     * Returns the data set with what identifies each example, for splits: an applicant's number, or all that the source says about
     * the example. Two examples may have the same key; they always fall on the same side of a split.
     *
     * @param keys one for each example, in their order
     * @throws DataException if there are more or fewer keys than examples
     */
    public Dataset<I, T> withKeys(List<String> keys) {
        if (keys.size() != size()) {
            throw new DataException(name + " has " + size() + " examples, but " + keys.size() + " keys were given");
        }
        return new Dataset<>(name, inputs, truth, source, contentDigest, List.copyOf(keys));
    }

    /**
     * Returns the examples that a split holds out by their keys, under the name of both.
     *
     * @param split the split
     * @throws DataException if the examples have no keys, or none is held out
     */
    public Dataset<I, T> holdout(Split split) {
        return part("holdout", split, requireKeys(split), true);
    }

    /**
     * Returns the examples that a split does not hold out by their keys, for training.
     *
     * @param split the split
     * @throws DataException if the examples have no keys, or every one is held out
     */
    public Dataset<I, T> training(Split split) {
        return part("training", split, requireKeys(split), false);
    }

    private List<String> requireKeys(Split split) {
        if (keys == null) {
            throw new DataException(
                    "the split '" + split.name() + "' needs to know what identifies an example of " + name
                            + ", but its examples have no keys; read them with keys (a CSV: keyedBy(\"id\") or keyedByContent()),"
                            + " add some by withKeys(keys), or give the split a function of the input: holdout(split, Applicant::id)");
        }
        return keys;
    }

    /**
     * Returns the examples that a split holds out, under the name of both.
     *
     * @param split the split
     * @param key gives what identifies an example
     * @throws DataException if no example is held out
     */
    public Dataset<I, T> holdout(Split split, Function<? super I, String> key) {
        return part("holdout", split, keysBy(key), true);
    }

    /**
     * Returns the examples that a split does not hold out, for training.
     *
     * @param split the split
     * @param key gives what identifies an example
     * @throws DataException if every example is held out
     */
    public Dataset<I, T> training(Split split, Function<? super I, String> key) {
        return part("training", split, keysBy(key), false);
    }

    private List<String> keysBy(Function<? super I, String> key) {
        return inputs.stream().<String>map(key).toList();
    }

    private Dataset<I, T> part(String part, Split split, List<String> keys, boolean heldOut) {
        int[] rows = IntStream.range(0, size())
                .filter(row -> split.holdsOut(keys.get(row)) == heldOut)
                .toArray();
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
        List<String> someKeys =
                keys == null ? null : IntStream.of(rows).mapToObj(keys::get).toList();
        String digest = contentDigest.isEmpty() ? "" : Sha256.of(contentDigest + Arrays.toString(rows));
        return new Dataset<>(name + "/" + part, someInputs, someTruth, source, digest, someKeys);
    }

    /**
     * Returns the data set with other truth, such as a number turned into a label.
     *
     * @param change gives the new truth for the old one
     * @param <U> the type of the new truth
     */
    public <U> Dataset<I, U> withTruth(Function<? super T, ? extends U> change) {
        List<U> changed = truth.stream().<U>map(change).toList();
        String digest = contentDigest.isEmpty() ? "" : ContentDigest.of(List.of(contentDigest), changed);
        return new Dataset<>(name, inputs, changed, source, digest, keys);
    }

    /** Returns name and size. */
    @Override
    public String toString() {
        return name + " (" + size() + " examples)";
    }
}
