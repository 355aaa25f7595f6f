package org.modelunit.onnx.output;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.ScoreTable;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Call;
import org.modelunit.onnx.session.Outputs;
import org.modelunit.onnx.tensor.Signature;

/** Collects the scores of a pass, one column for each label, and makes of them what the user says they are. */
final class ActivatedScores implements Outputs<ClassScores> {

    private final Signature signature;
    private final Labels labels;
    private final ScoreColumns scores;
    private final Activation activation;
    private final boolean mayBeOne; // column, for the second of two labels
    private final ScoreTable table;
    private final double[][] columns; // of the table

    ActivatedScores(
            Signature signature,
            Labels labels,
            ScoreColumns scores,
            Activation activation,
            boolean mayBeOne,
            int rows) {
        this.signature = signature;
        this.labels = labels;
        this.scores = scores;
        this.activation = activation;
        this.mayBeOne = mayBeOne;
        this.table = new ScoreTable(labels, rows);
        this.columns = table.columns();
    }

    /** Returns the scores as they are filled. */
    ScoreTable table() {
        return table;
    }

    @Override
    public void request(Call call) throws OrtException {
        scores.request(call);
    }

    @Override
    public void read(Call call, Batch<?> batch) throws OrtException {
        FloatBuffer rows = activation.isNone() ? scores.rows(call) : null;
        if (rows != null && table.write(rows, batch.from(), batch.to(), activation.least(), activation.most())) {
            return; // nothing to put right or to refuse
        }
        boolean single = scores.read(call, batch, columns) < labels.size();
        if (single && !mayBeOne) {
            throw signature.error(
                    "there is one column of scores for " + labels,
                    "name one label for each column by labels(…), in their order; for two labels that exclude each other make"
                            + " a classifier(…)");
        }
        for (int code = single ? 1 : 0; code < columns.length; code++) {
            int refused = activation.firstRefused(columns[code], batch.from(), batch.to());
            if (refused >= 0) {
                throw refused(code, refused, single, batch);
            }
        }
        if (single) {
            activateSecond(batch);
        } else {
            activation.apply(columns, batch.from(), batch.to());
        }
        table.look(batch.from(), batch.to());
    }

    private void activateSecond(Batch<?> batch) {
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

    private ModelException refused(int code, int row, boolean single, Batch<?> batch) {
        double[] column = columns[code];
        String what = "the score of '" + labels.get(code) + "'";
        if (Double.isNaN(column[row])) {
            return NanOutputs.error(signature.model(), what, batch, each -> Double.isNaN(column[batch.from() + each]));
        }
        return signature.error(
                what + " is " + column[row] + " for " + batch.row(row - batch.from()) + ", which is no probability",
                mayBeOne
                        ? "ask for " + (single ? "" : "softmax() or ")
                                + "sigmoid() if the output holds logits, or for rawScores() if scores of any size are meant"
                        : "ask for sigmoid() if the output holds logits, or export the model with probabilities");
    }

    @Override
    public ClassScores answers() {
        return table.scores();
    }

    @Override
    public ClassScores reordered(ClassScores answers, int[] places) {
        return answers.rows(places);
    }
}
