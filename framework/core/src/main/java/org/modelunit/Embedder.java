package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.embedding.Embeddings;

/**
 * A model that gives each input a vector, so that like inputs lie near one another. What is measured is a search with it:
 *
 * <pre>{@code
 * Evaluation<String, Ranked> search = Evaluation.of(embedder.among(answers), questions);
 * search.value(hitRate(3));
 * }</pre>
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Embedder<I> extends Model<I, Embeddings> {

    /**
     * Returns the vectors of inputs, made in batches of one size. Without more, {@link #predictAll} is asked for each batch; a model
     * may override this to prepare once what serves all batches, with the same answers. It then asks for each batch by
     * {@code inputs.subList(from, to)}, which counts an evaluation's progress.
     *
     * @param inputs what to answer for; may be empty
     * @param batchSize how many inputs the model sees at once, above 0; the last batch may be smaller
     * @throws org.modelunit.error.ModelException if the model cannot answer
     */
    default Embeddings predictInBatches(List<I> inputs, int batchSize) {
        return Embeddings.concatenation(Inference.batches(this, inputs, batchSize, Embeddings::size));
    }

    /**
     * Embeds items, and returns the search for those that are nearest to a query.
     *
     * @param items the items, each with its key as its truth; several may have the same key, such as phrases of one intent
     * @throws org.modelunit.error.ModelException if the model cannot answer
     */
    default Retrieval<I> among(Dataset<? extends I, String> items) {
        return Retrieval.of(this, this, items);
    }

    /**
     * Embeds items in batches of a given size, and returns the search for those that are nearest to a query.
     *
     * @param items the items, each with its key as its truth; several may have the same key, such as phrases of one intent
     * @param batchSize how many items the model sees at once, above 0; 1 asks as a service does that embeds one at a time
     * @throws org.modelunit.error.ModelException if the model cannot answer
     */
    default Retrieval<I> among(Dataset<? extends I, String> items, int batchSize) {
        return Retrieval.of(this, this, items, batchSize);
    }

    /**
     * What an embedder can be made of: the vector of one input. A lambda or a method reference, which can be sent to another machine
     * if what it captures can.
     *
     * @param <I> the type of an input
     */
    @FunctionalInterface
    interface VectorFunction<I> extends Serializable {

        /**
         * Returns the vector, as long as those of all other inputs.
         *
         * @param input the input
         */
        float[] of(I input);
    }

    /**
     * Returns an embedder made of a function, for models that need no file.
     *
     * @param name what people call it
     * @param vector gives the vector of one input, on a thread of the evaluation; what it throws is an error that names the row
     * @param <I> the type of an input
     */
    static <I> Embedder<I> of(String name, VectorFunction<? super I> vector) {
        requireNonNull(name, "name");
        requireNonNull(vector, "vector");
        return new FunctionModel.OfVectors<>(name, vector);
    }
}
