package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.NumberColumn;

/**
 * A model that answers with a number.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Regressor<I> extends Model<I, NumberColumn> {

    /**
     * Returns the answers for inputs, made in batches of one size. Without more, {@link #predictAll} is asked for each batch; a model
     * may override this to prepare once what serves all batches, with the same answers. It then asks for each batch by
     * {@code inputs.subList(from, to)}, which counts an evaluation's progress.
     *
     * @param inputs what to answer for; may be empty
     * @param batchSize how many inputs the model sees at once, above 0; the last batch may be smaller
     * @throws org.modelunit.error.ModelException if the model cannot answer
     */
    default NumberColumn predictInBatches(List<I> inputs, int batchSize) {
        return NumberColumn.concatenation(Inference.batches(this, inputs, batchSize, NumberColumn::size));
    }

    /**
     * What a regressor can be made of: the number for one input. A lambda or a method reference, which can be sent to another machine
     * if what it captures can.
     *
     * @param <I> the type of an input
     */
    @FunctionalInterface
    interface NumberFunction<I> extends Serializable {

        /**
         * Returns the predicted number.
         *
         * @param input the input
         */
        double of(I input);
    }

    /**
     * Returns a regressor made of a function, for models that need no file.
     *
     * @param name what people call it
     * @param prediction gives the number for one input, on a thread of the evaluation; what it throws is an error that names
     *     the row
     * @param <I> the type of an input
     */
    static <I> Regressor<I> of(String name, NumberFunction<? super I> prediction) {
        requireNonNull(name, "name");
        requireNonNull(prediction, "prediction");
        return new FunctionModel.OfNumbers<>(name, prediction);
    }
}
