package org.modelunit.onnx;

import org.jspecify.annotations.Nullable;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;

/** The outputs of a classifier: a label, scores, or both. */
record ClassOutputs(
        Signature signature,
        Labels labels,
        @Nullable LabelOutput label,
        @Nullable ScoreColumns scores,
        Activation activation,
        boolean labelsProven) {

    static ClassOutputs of(Signature signature, OutputChoice choice) {
        OutputFinder finder = new OutputFinder(signature, choice);
        Port label = finder.label();
        Port scores = finder.scores();
        finder.checkAny(label, scores);
        LabelResolution.Resolved resolved = new LabelResolution(signature, label, scores).resolve(choice.labels());
        LabelCodes codes = resolved.codes();
        return new ClassOutputs(
                signature,
                codes.labels(),
                label == null ? null : new LabelOutput(signature, label, codes),
                scores == null ? null : columns(signature, scores, codes),
                choice.activation(),
                resolved.proven());
    }

    static ScoreColumns columns(Signature signature, Port port, LabelCodes codes) {
        return port.form() == Port.Form.MAPS
                ? new MappedScores(signature, port, codes)
                : new TensorScores(signature, port, codes.labels().size());
    }

    /** Returns what collects the answers of a pass. */
    Outputs<ClassPredictions> collector(int rows) {
        return new ClassCollector(this, rows);
    }
}
