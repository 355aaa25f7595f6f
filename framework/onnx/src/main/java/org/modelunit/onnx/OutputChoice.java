package org.modelunit.onnx;

import java.util.List;
import org.modelunit.column.Labels;

/** What the user said about a file's outputs; empty where nothing was said. */
record OutputChoice(List<String> labels, String scores, String label, String prediction, Activation activation) {

    static final OutputChoice NOTHING_SAID = new OutputChoice(List.of(), "", "", "", Activation.NONE);

    OutputChoice {
        labels = labels.isEmpty() ? List.of() : Labels.of(labels).names();
    }

    OutputChoice withLabels(List<String> changed) {
        return new OutputChoice(changed, scores, label, prediction, activation);
    }

    OutputChoice withScores(String changed) {
        return new OutputChoice(labels, changed, label, prediction, activation);
    }

    OutputChoice withLabel(String changed) {
        return new OutputChoice(labels, scores, changed, prediction, activation);
    }

    OutputChoice withPrediction(String changed) {
        return new OutputChoice(labels, scores, label, changed, activation);
    }

    OutputChoice withActivation(Activation changed) {
        return new OutputChoice(labels, scores, label, prediction, changed);
    }
}
