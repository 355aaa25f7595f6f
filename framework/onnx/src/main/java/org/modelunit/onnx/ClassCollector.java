package org.modelunit.onnx;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.ClassPredictions;

/** Collects what a classifier answers in a pass: the codes of its decisions, columns of its scores, or both. */
final class ClassCollector implements Outputs<ClassPredictions> {

    private final Signature signature;
    private final Labels labels;
    private final @Nullable LabelOutput label;
    private final @Nullable ScoreColumns scores;
    private final Activation activation;
    private final boolean labelsProven;
    private final int[] decided;
    private final double[][] columns;

    ClassCollector(ClassOutputs outputs, int rows) {
        this.signature = outputs.signature();
        this.labels = outputs.labels();
        this.label = outputs.label();
        this.scores = outputs.scores();
        this.activation = outputs.activation();
        this.labelsProven = outputs.labelsProven();
        this.decided = new int[label == null ? 0 : rows];
        this.columns = new double[scores == null ? 0 : labels.size()][rows];
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
            boolean single = scores.read(call, batch, columns) < labels.size();
            activate(batch, single);
        }
    }

    private void activate(Batch<?> batch, boolean single) {
        for (int code = single ? 1 : 0; code < columns.length; code++) {
            int refused = activation.firstRefused(columns[code], batch.from(), batch.to());
            if (refused >= 0) {
                throw refused(code, refused, batch);
            }
        }
        if (!single) {
            activation.apply(columns, batch.from(), batch.to());
            return;
        }
        if (activation == Activation.SOFTMAX) {
            throw signature.error(
                    "softmax needs a column for each label, but there is one column for " + labels,
                    "ask for sigmoid() instead of softmax()");
        }
        activation.apply(new double[][] {columns[1]}, batch.from(), batch.to());
        for (int row = batch.from(); row < batch.to(); row++) {
            columns[0][row] = activation.other(columns[1][row]);
        }
    }

    private ModelException refused(int code, int row, Batch<?> batch) {
        double[] column = columns[code];
        String what = "the score of '" + labels.get(code) + "'";
        if (Double.isNaN(column[row])) {
            return NanOutputs.error(signature.model(), what, batch, each -> Double.isNaN(column[batch.from() + each]));
        }
        return signature.error(
                what + " is " + column[row] + " for " + batch.row(row - batch.from()) + ", which is no probability",
                "ask for softmax() or sigmoid() if the output holds logits, or for rawScores() if scores of any size are"
                        + " meant");
    }

    /** What the file does not prove is tried on its answers. */
    private void checkOrder() {
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
            checkOrder();
        }
        List<NumberColumn> wrapped = new ArrayList<>(columns.length);
        for (double[] column : columns) {
            wrapped.add(NumberColumn.wrap(column));
        }
        ClassScores present = ClassScores.of(labels, wrapped);
        return label == null
                ? ClassPredictions.of(present)
                : ClassPredictions.of(LabelColumn.wrap(labels, decided), present);
    }
}
