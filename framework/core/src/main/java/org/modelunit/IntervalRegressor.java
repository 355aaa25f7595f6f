package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.IntervalPredictions;

/**
 * A model that answers with a number and the interval in which it expects the truth, such as quantiles. Errors, coverage and width are
 * measured of the same evaluation:
 *
 * <pre>{@code
 * Evaluation<Flat, Regressed> rents = Evaluation.ofIntervals(model, flats);
 * rents.value(intervalCoverage());
 * }</pre>
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface IntervalRegressor<I> extends Model<I, IntervalPredictions> {

    /**
     * Returns the answers for inputs, made in batches of one size. Without more, {@link #predictAll} is asked for each batch; a model
     * may override this to prepare once what serves all batches, with the same answers. It then asks for each batch by
     * {@code inputs.subList(from, to)}, which counts an evaluation's progress.
     *
     * @param inputs what to answer for; may be empty
     * @param batchSize how many inputs the model sees at once, above 0; the last batch may be smaller
     * @throws org.modelunit.error.ModelException if the model cannot answer
     */
    default IntervalPredictions predictInBatches(List<I> inputs, int batchSize) {
        return IntervalPredictions.concatenation(Inference.batches(this, inputs, batchSize, IntervalPredictions::size));
    }

    /**
     * The answer for one input.
     *
     * @param lower the lower end of the interval; negative infinity where there is none
     * @param predicted the predicted number
     * @param upper the upper end of the interval, not below the lower one; positive infinity where there is none
     */
    record Answer(double lower, double predicted, double upper) {}

    /**
     * What such a model can be made of: the answer for one input. A lambda or a method reference, which can be sent to another machine
     * if what it captures can.
     *
     * @param <I> the type of an input
     */
    @FunctionalInterface
    interface IntervalFunction<I> extends Serializable {

        /**
         * Returns number and interval.
         *
         * @param input the input
         */
        Answer of(I input);
    }

    /**
     * Returns a model made of a function, for models that need no file.
     *
     * @param name what people call it
     * @param prediction gives number and interval for one input, on a thread of the evaluation; what it throws is an error that names
     *     the row
     * @param <I> the type of an input
     */
    static <I> IntervalRegressor<I> of(String name, IntervalFunction<? super I> prediction) {
        requireNonNull(name, "name");
        requireNonNull(prediction, "prediction");
        return new FunctionModel.OfIntervals<>(name, prediction);
    }
}
