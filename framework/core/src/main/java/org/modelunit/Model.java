package org.modelunit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Fingerprinted;

/**
 * Something that answers for examples, many at a time.
 *
 * <p>Tests that run in parallel share the models of a fixture, so an implementation should be safe for use by several threads at once. One
 * evaluation asks from several threads only a model that {@linkplain #isThreadSafe says it is}. ModelUnit only closes models that it was
 * given to own, as values of a fixture.
 *
 * @param <I> the type of an input: the user's own record, a text, an image, or {@link Row}
 * @param <P> the type of the answers, in columns
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Model<I, P> extends Fingerprinted, AutoCloseable {

    /**
     * Returns the answers for inputs, one for each, in their order.
     *
     * @param inputs what to answer for; may be empty
     * @throws org.modelunit.error.ModelException if the model cannot answer
     */
    P predictAll(List<I> inputs);

    /** Returns what this model is: the digest of its file, where it has one. */
    @Override
    default Fingerprint fingerprint() {
        return Fingerprint.unknown(getClass().getSimpleName());
    }

    /**
     * Returns the versions of whatever runs this model, by name: "onnxruntime" and the like, and whatever else about running it may
     * change answers, such as "batches" that are made "by length". An evaluation keeps them.
     */
    @Override
    default Map<String, String> versions() {
        return Map.of();
    }

    /**
     * Returns how long an evaluation waits for a batch, encoding and all: 10 minutes unless the model overrides it. A model that takes
     * longer is given up, with an error that shows where it hangs. A function that a model is made of has that time for each row.
     */
    default Duration deadline() {
        return Duration.ofMinutes(10);
    }

    /**
     * Returns whether several threads may ask this model at once, as those of an evaluation do then, which share out its batches
     * ({@code modelunit.threads}). False unless the model says so, as predictors of many libraries are not. Answers are the same either
     * way, as the batches are.
     */
    default boolean isThreadSafe() {
        return false;
    }

    /**
     * Asks a model of any kind, as an evaluation does: with its deadline and progress, and on as many threads as it allows.
     *
     * @param model the model, of these inputs or of anything they are
     * @param dataset the inputs
     * @param batchSize how many inputs the model sees at once, above 0
     * @return the answers of the whole pass where the kind of model has passes of its own, else those of each batch
     */
    @API(status = Status.INTERNAL, since = "0.1")
    static <I, P> List<P> answers(Model<? super I, P> model, Dataset<I, ?> dataset, int batchSize) {
        return Inference.answers(model, dataset, batchSize);
    }

    /** Frees what the model holds; does nothing unless the model overrides it, and nothing the second time. */
    @Override
    default void close() {}
}
