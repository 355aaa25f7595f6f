package org.modelunit.onnx;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.ClassPredictions;
import org.modelunit.ClassScores;
import org.modelunit.DoubleColumn;
import org.modelunit.LabelColumn;
import org.modelunit.Labels;
import org.modelunit.error.ModelException;

/** The outputs of a classifier: a label, scores, or both. */
final class ClassOutputs {

    private final Signature signature;
    private final Labels labels;
    private final @Nullable LabelOutput label;
    private final @Nullable ScoreColumns scores;
    private final Activation activation;

    private ClassOutputs(
            Signature signature,
            Labels labels,
            @Nullable LabelOutput label,
            @Nullable ScoreColumns scores,
            Activation activation) {
        this.signature = signature;
        this.labels = labels;
        this.label = label;
        this.scores = scores;
        this.activation = activation;
    }

    static ClassOutputs of(Signature signature, OutputChoice choice, List<FileLabels.Carrier> carriers) {
        OutputFinder finder = new OutputFinder(signature, choice);
        Port label = finder.label();
        Port scores = finder.scores();
        finder.checkAny(label, scores);
        LabelCodes codes = new LabelResolution(signature, label, scores).resolve(choice.labels(), carriers);
        return new ClassOutputs(
                signature,
                codes.labels(),
                label == null ? null : new LabelOutput(signature, label, codes),
                scores == null ? null : columns(signature, scores, codes),
                choice.activation());
    }

    private static ScoreColumns columns(Signature signature, Port port, LabelCodes codes) {
        return port.form() == Port.Form.MAPS
                ? new MappedScores(signature, port, codes)
                : new TensorScores(signature, port, codes.labels().size());
    }

    Labels labels() {
        return labels;
    }

    /** Returns the answer for no examples. */
    ClassPredictions none() {
        return predictions(label == null ? null : new int[0], scores == null ? null : new double[labels.size()][0]);
    }

    /** Returns a reader of one run, which names inputs in its errors. */
    Outputs<ClassPredictions> reader(List<?> inputs) {
        return new Outputs<>() {
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
            public ClassPredictions read(Call call) throws OrtException {
                return predictions(
                        label == null ? null : label.read(call),
                        scores == null ? null : activated(scores.read(call), inputs));
            }
        };
    }

    private ClassPredictions predictions(int @Nullable [] decided, double @Nullable [][] columns) {
        if (columns == null) {
            return ClassPredictions.of(LabelColumn.handingOver(labels, decided == null ? new int[0] : decided));
        }
        List<DoubleColumn> wrapped = new ArrayList<>(columns.length);
        for (double[] column : columns) {
            wrapped.add(DoubleColumn.handingOver(column));
        }
        ClassScores present = ClassScores.of(labels, wrapped);
        return decided == null
                ? ClassPredictions.of(present)
                : ClassPredictions.of(LabelColumn.handingOver(labels, decided), present);
    }

    private double[][] activated(double[][] columns, List<?> inputs) {
        boolean single = columns.length < labels.size();
        for (int column = 0; column < columns.length; column++) {
            for (int row = 0; row < columns[column].length; row++) {
                if (!activation.accepts(columns[column][row])) {
                    throw refused(columns[column][row], labels.get(single ? 1 : column), row, inputs.get(row));
                }
            }
        }
        if (single && activation == Activation.SOFTMAX) {
            throw signature.error(
                    "softmax needs a column for each label, but there is one column for " + labels,
                    "ask for sigmoid() instead of softmax()");
        }
        activation.apply(columns);
        return single ? withFirst(columns[0]) : columns;
    }

    private double[][] withFirst(double[] second) {
        double[] first = new double[second.length];
        for (int row = 0; row < first.length; row++) {
            first[row] = activation.other(second[row]);
        }
        return new double[][] {first, second};
    }

    private ModelException refused(double score, String of, int row, Object input) {
        if (Double.isNaN(score)) {
            return new ModelException(signature.model() + ": the score of '" + of + "' is NaN for "
                    + Words.row(row, input) + "; look for a missing value among its numbers, as NaN in gives NaN out");
        }
        return signature.error(
                "the score of '" + of + "' is " + score + " for " + Words.row(row, input) + ", which is no probability",
                "ask for softmax() or sigmoid() if the output holds logits, or for rawScores() if scores of any size are"
                        + " meant");
    }
}
