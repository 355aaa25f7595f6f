package org.modelunit.onnx.output;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Labels;

/** What the user said about a file's outputs; empty where nothing was said. */
@API(status = Status.INTERNAL, since = "0.1")
public record OutputChoice(
        List<String> labels,
        String scores,
        String label,
        String prediction,
        TargetChoice targets,
        Activation activation) {

    /** What holds where nothing is said. */
    public static final OutputChoice NOTHING_SAID =
            new OutputChoice(List.of(), "", "", "", TargetChoice.NOTHING_SAID, Activation.NONE);

    public OutputChoice {
        labels = labels.isEmpty() ? List.of() : Labels.of(labels).names();
    }

    /** Returns a copy with labels. */
    public OutputChoice withLabels(List<String> changed) {
        return new OutputChoice(changed, scores, label, prediction, targets, activation);
    }

    /** Returns a copy with the output of the scores. */
    public OutputChoice withScores(String changed) {
        return new OutputChoice(labels, changed, label, prediction, targets, activation);
    }

    /** Returns a copy with the output of the decisions. */
    public OutputChoice withLabel(String changed) {
        return new OutputChoice(labels, scores, changed, prediction, targets, activation);
    }

    /** Returns a copy with the output of the numbers. */
    public OutputChoice withPrediction(String changed) {
        return new OutputChoice(labels, scores, label, changed, targets, activation);
    }

    /** Returns a copy that makes probabilities of scores in a way. */
    public OutputChoice withActivation(Activation changed) {
        return new OutputChoice(labels, scores, label, prediction, targets, changed);
    }

    /** Returns a copy with a choice among several numbers. */
    public OutputChoice withTargets(TargetChoice changed) {
        return new OutputChoice(labels, scores, label, prediction, changed, activation);
    }
}
