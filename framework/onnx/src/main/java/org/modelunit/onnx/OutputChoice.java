package org.modelunit.onnx;

import java.util.List;
import org.modelunit.column.Labels;

/** What the user said about a file's outputs; empty where nothing was said. */
record OutputChoice(
        List<String> labels,
        String scores,
        String label,
        String prediction,
        TargetChoice targets,
        Activation activation) {

    static final OutputChoice NOTHING_SAID =
            new OutputChoice(List.of(), "", "", "", TargetChoice.NOTHING_SAID, Activation.NONE);

    OutputChoice {
        labels = labels.isEmpty() ? List.of() : Labels.of(labels).names();
    }

    OutputChoice withLabels(List<String> changed) {
        return new OutputChoice(changed, scores, label, prediction, targets, activation);
    }

    OutputChoice withScores(String changed) {
        return new OutputChoice(labels, changed, label, prediction, targets, activation);
    }

    OutputChoice withLabel(String changed) {
        return new OutputChoice(labels, scores, changed, prediction, targets, activation);
    }

    OutputChoice withPrediction(String changed) {
        return new OutputChoice(labels, scores, label, changed, targets, activation);
    }

    OutputChoice withActivation(Activation changed) {
        return new OutputChoice(labels, scores, label, prediction, targets, changed);
    }

    OutputChoice withTargets(TargetChoice changed) {
        return new OutputChoice(labels, scores, label, prediction, changed, activation);
    }
}
