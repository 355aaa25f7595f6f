package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.outcome.LabelCutOffs;

/**
 * A model that gives each of several labels a score of its own, so that an example may have any number of them. Which labels are decided
 * for is said by cut-offs; an evaluation is restated at others without asking the model again:
 *
 * <pre>{@code
 * Evaluation<String, MultiLabelled> tags = Evaluation.of(model, tickets);
 * tags.at(LabelCutOffs.of(0.5).with("urgent", 0.2)).value(multiLabelRecall("urgent"));
 * }</pre>
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface MultiLabelClassifier<I> extends Model<I, ClassScores> {

    /** Returns the labels that the model knows, in the order of its scores. */
    Labels labels();

    /** Returns from which score on the model decides for each label: 0.5 unless it overrides this. */
    default LabelCutOffs cutOffs() {
        return LabelCutOffs.of(0.5);
    }

    /**
     * Returns the scores of inputs, made in batches of one size. Without more, {@link #predictAll} is asked for each batch; a model
     * may override this to prepare once what serves all batches, with the same answers. It then asks for each batch by
     * {@code inputs.subList(from, to)}, which counts an evaluation's progress.
     *
     * @param inputs what to answer for; may be empty
     * @param batchSize how many inputs the model sees at once, above 0; the last batch may be smaller
     * @throws org.modelunit.error.ModelException if the model cannot answer
     */
    default ClassScores predictInBatches(List<I> inputs, int batchSize) {
        return ClassScores.concatenation(Inference.batches(this, inputs, batchSize, ClassScores::size));
    }

    /**
     * Returns a classifier made of a function, for models that need no file.
     *
     * @param name what people call it
     * @param labels the labels, in the order of the scores
     * @param scores gives, for one input, one score for each label, which need not sum to 1; called once for each input, on
     *     a thread of the evaluation; what it throws is an error that names the row
     * @param <I> the type of an input
     */
    static <I> MultiLabelClassifier<I> of(String name, Labels labels, Classifier.ScoreFunction<? super I> scores) {
        requireNonNull(name, "name");
        requireNonNull(labels, "labels");
        requireNonNull(scores, "scores");
        return new FunctionModel.OfEachScore<>(name, labels, scores);
    }
}
