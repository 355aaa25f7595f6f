package org.modelunit.onnx.output;

import ai.onnxruntime.OrtException;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Call;
import org.modelunit.onnx.session.Outputs;
import org.modelunit.onnx.tensor.Signature;
import org.modelunit.outcome.ClassPredictions;

/** Collects what a classifier answers in a pass: the codes of its decisions, columns of its scores, or both. */
final class ClassCollector implements Outputs<ClassPredictions> {

    private final Signature signature;
    private final Labels labels;
    private final @Nullable LabelOutput label;
    private final @Nullable ActivatedScores scores;
    private final boolean labelsProven;
    private final int[] decided;

    ClassCollector(ClassOutputs outputs, int rows) {
        this.signature = outputs.signature();
        this.labels = outputs.labels();
        this.label = outputs.label();
        this.labelsProven = outputs.labelsProven();
        this.decided = new int[label == null ? 0 : rows];
        ScoreColumns columns = outputs.scores();
        this.scores = columns == null
                ? null
                : new ActivatedScores(signature, labels, columns, outputs.activation(), true, rows);
    }

    @Override
    public void request(Call call) throws OrtException {
        if (label != null) {
            label.request(call);
        }
        if (scores != null) {
            scores.request(call);
        }
    }

    @Override
    public void read(Call call, Batch<?> batch) throws OrtException {
        if (label != null) {
            label.read(call, batch, decided);
        }
        if (scores != null) {
            scores.read(call, batch);
        }
    }

    /** What the file does not prove is tried on its answers. */
    private void checkOrder(double[][] columns) {
        Contradictions contradictions = Contradictions.count(decided, columns);
        if (contradictions.areTooMany()) {
            throw signature.error(
                    contradictions.inWords(labels),
                    "give labels(…) in the order of the score columns; if the order is right, export the model with"
                            + " decisions that fit its scores");
        }
    }

    @Override
    public ClassPredictions answers() {
        if (scores == null) {
            return ClassPredictions.of(LabelColumn.wrap(labels, decided));
        }
        if (label != null && !labelsProven) {
            checkOrder(scores.table().columns());
        }
        return label == null
                ? ClassPredictions.of(scores.table())
                : ClassPredictions.of(LabelColumn.wrap(labels, decided), scores.answers());
    }

    @Override
    public ClassPredictions reordered(ClassPredictions answers, int[] places) {
        return answers.rows(places);
    }
}
