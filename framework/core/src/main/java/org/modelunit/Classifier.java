package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.OperatingPoint;

/**
 * A model that decides for one of several labels.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Classifier<I> extends Model<I, ClassPredictions> {

    /** Returns the labels that the model knows, in the order of its scores. */
    Labels labels();

    /**
     * Returns the answers for inputs, made in batches of one size. Without more, {@link #predictAll} is asked for each batch; a model
     * may override this to prepare once what serves all batches, with the same answers. It then asks for each batch by
     * {@code inputs.subList(from, to)}, which counts an evaluation's progress.
     *
     * @param inputs what to answer for; may be empty
     * @param batchSize how many inputs the model sees at once, above 0; the last batch may be smaller
     * @throws org.modelunit.error.ModelException if the model cannot answer
     */
    default ClassPredictions predictInBatches(List<I> inputs, int batchSize) {
        return ClassPredictions.concatenation(Inference.batches(this, inputs, batchSize, ClassPredictions::size));
    }

    /**
     * Returns a classifier that decides for a label whenever its score reaches a cut-off, and else for the best of the others: a
     * service's operating point, which is seldom the largest score.
     *
     * @param label the label decided for
     * @param cutOff the least score of that label, 0 to 1
     */
    default Classifier<I> decidingAt(String label, double cutOff) {
        return decidingAt(new OperatingPoint.CutOff(label, cutOff));
    }

    /**
     * Returns a classifier that decides at another operating point, such as one of least cost.
     *
     * @param point how scores become decisions
     * @throws IllegalArgumentException if the point is about labels that the model does not know
     */
    default Classifier<I> decidingAt(OperatingPoint point) {
        return new ClassifierAtPoint<>(this, point);
    }

    /**
     * What a classifier can be made of: the scores of one input. A lambda or a method reference, which can be sent to another machine
     * if what it captures can.
     *
     * @param <I> the type of an input
     */
    @FunctionalInterface
    interface ScoreFunction<I> extends Serializable {

        /**
         * Returns one score for each label, in the order of the labels.
         *
         * @param input the input
         */
        double[] of(I input);
    }

    /**
     * Returns a classifier made of a function, for models that need no file.
     *
     * @param name what people call it
     * @param labels the labels, in the order of the scores
     * @param scores gives, for one input, one score for each label; called once for each input, on
     *     a thread of the evaluation; what it throws is an error that names the row
     * @param <I> the type of an input
     */
    static <I> Classifier<I> of(String name, Labels labels, ScoreFunction<? super I> scores) {
        requireNonNull(name, "name");
        requireNonNull(labels, "labels");
        requireNonNull(scores, "scores");
        return new FunctionModel.OfScores<>(name, labels, scores);
    }
}
