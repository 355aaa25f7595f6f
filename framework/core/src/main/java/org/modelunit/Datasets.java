package org.modelunit;

import java.util.List;
import org.modelunit.error.DataException;
import org.modelunit.error.NoNulls;
import org.modelunit.parallel.Memo;
import org.modelunit.provenance.ContentDigest;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.sample.ExampleMetadata;

/** The ways to come by a data set. */
abstract sealed class Datasets permits Dataset {

    private final Memo memo = new Memo();

    Datasets() {}

    /** What was computed once from the truth, which several models are held against. */
    Memo memo() {
        return memo;
    }

    /**
     * Returns a data set of values at hand. Its digest covers numbers, texts, booleans, enums, and records, lists and arrays of
     * these; with inputs of any other type there is none.
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
        String digest = digest(inputCopy, truthCopy);
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
        ExampleMetadata metadata = ExampleMetadata.of(name, inputs.size(), source);
        return new Dataset<>(inputs(name, inputs), truth(name, truth), metadata);
    }

    private static <I> List<I> inputs(String name, List<? extends I> inputs) {
        return DataException.naming(
                name, () -> NoNulls.copyOf(inputs, "the input of row ", "make one, or leave the example out"));
    }

    static <T> List<T> truth(String name, List<? extends T> truth) {
        return DataException.naming(
                name, () -> NoNulls.copyOf(truth, "the truth of row ", "leave out examples without truth"));
    }

    static String digest(List<?> inputs, List<?> truth) {
        return ContentDigest.of(
                inputs,
                truth,
                value -> value instanceof Row row
                        ? row.columns().stream().map(row::find).toList()
                        : value);
    }
}
