package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
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

    private Dataset(String name, List<I> inputs, List<T> truth, Fingerprint source, String contentDigest) {
        this.name = requireNonNull(name, "name");
        this.inputs = inputs;
        this.truth = truth;
        this.source = source;
        this.contentDigest = contentDigest;
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
        return new Dataset<>(name, List.copyOf(inputs), List.copyOf(truth), source, source.sha256());
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

    /**
     * Returns the examples that a split holds out, under the name of both.
     *
     * @param split the split
     * @param key gives what identifies an example
     * @throws DataException if no example is held out
     */
    public Dataset<I, T> holdout(Split split, Function<? super I, String> key) {
        return part("holdout", split, key, true);
    }

    /**
     * Returns the examples that a split does not hold out, for training.
     *
     * @param split the split
     * @param key gives what identifies an example
     * @throws DataException if every example is held out
     */
    public Dataset<I, T> training(Split split, Function<? super I, String> key) {
        return part("training", split, key, false);
    }

    private Dataset<I, T> part(String part, Split split, Function<? super I, String> key, boolean heldOut) {
        int[] rows = IntStream.range(0, size())
                .filter(row -> split.holdsOut(key.apply(inputs.get(row))) == heldOut)
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
        String digest = contentDigest.isEmpty() ? "" : Sha256.of(contentDigest + java.util.Arrays.toString(rows));
        return new Dataset<>(name + "/" + part, someInputs, someTruth, source, digest);
    }

    /**
     * Returns the data set with other truth, such as a number turned into a label.
     *
     * @param change gives the new truth for the old one
     * @param <U> the type of the new truth
     */
    public <U> Dataset<I, U> withTruth(Function<? super T, ? extends U> change) {
        List<U> changed = truth.stream().<U>map(change).toList();
        return new Dataset<>(name, inputs, changed, source, contentDigest);
    }

    /** Returns name and size. */
    @Override
    public String toString() {
        return name + " (" + size() + " examples)";
    }
}
