package org.modelunit.onnx.output;

import ai.onnxruntime.OnnxJavaType;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.Labels;
import org.modelunit.onnx.session.Outputs;
import org.modelunit.onnx.tensor.NativeText;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;
import org.modelunit.outcome.ClassPredictions;

/** The outputs of a classifier: a label, scores, or both. */
@API(status = Status.INTERNAL, since = "0.1")
public record ClassOutputs(
        Signature signature,
        Labels labels,
        @Nullable LabelOutput label,
        @Nullable ScoreColumns scores,
        Activation activation,
        boolean labelsProven) {

    /** Finds scores and decisions in a file, or says why there are none. */
    public static ClassOutputs of(Signature signature, OutputChoice choice) {
        OutputFinder finder = new OutputFinder(signature, choice);
        Port label = finder.label();
        Port scores = finder.scores();
        finder.checkAny(label, scores);
        LabelResolution.Resolved resolved = new LabelResolution(signature, label, scores).resolve(choice.labels());
        LabelCodes codes = resolved.codes();
        if (isText(label) || isText(scores)) {
            requirePlain(signature, codes.labels());
        }
        return new ClassOutputs(
                signature,
                codes.labels(),
                label == null ? null : new LabelOutput(signature, label, codes),
                scores == null ? null : columns(signature, scores, codes),
                choice.activation(),
                resolved.proven());
    }

    /** Whether an output gives labels as texts: decisions, or the keys of maps. */
    private static boolean isText(@Nullable Port port) {
        return port != null && port.type() == OnnxJavaType.STRING;
    }

    private static void requirePlain(Signature signature, Labels labels) {
        labels.names().stream().filter(NativeText::isChanged).findFirst().ifPresent(label -> {
            throw signature.error(
                    "the label '" + label
                            + "' has a character such as an emoji, beyond U+FFFF, or U+0000, which ONNX Runtime for Java"
                            + " gives as another text",
                    "export the model with whole numbers for labels, and name them by labels(…)");
        });
    }

    static ScoreColumns columns(Signature signature, Port port, LabelCodes codes) {
        return port.form() == Port.Form.MAPS
                ? new MappedScores(signature, port, codes)
                : new TensorScores(signature, port, codes.labels().size());
    }

    /** Returns what collects the answers of a pass. */
    public Outputs<ClassPredictions> collector(int rows) {
        return new ClassCollector(this, rows);
    }
}
