package org.modelunit.onnx.output;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.onnx.session.Outputs;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;

/** The output of a classifier for several labels at once: a column of scores for each label. */
@API(status = Status.INTERNAL, since = "0.1")
public record EachLabelOutputs(Signature signature, Labels labels, ScoreColumns scores, Activation activation) {

    /** Finds the scores in a file, or says why there are none. */
    public static EachLabelOutputs of(Signature signature, OutputChoice choice) {
        Activation activation = choice.activation();
        if (activation == Activation.SOFTMAX || activation == Activation.RAW) {
            throw signature.error(
                    activation == Activation.SOFTMAX
                            ? "softmax makes the labels exclude each other, but an example may have several here"
                            : "raw scores have no cut-off of 0 to 1 from which a label is decided for",
                    "ask for sigmoid(), which gives each label a probability of its own and a margin of 0 the score 0.5");
        }
        if (!choice.label().isEmpty()) {
            throw signature.error(
                    "label(\"" + choice.label()
                            + "\") was said, but a classifier of several labels decides by cut-offs",
                    "leave label(…) out, and say cut-offs by evaluation.at(LabelCutOffs.of(0.5)…)");
        }
        Port port = new OutputFinder(signature, choice).scores();
        if (port == null) {
            throw signature.error(
                    "no output holds a score for each label, as several labels at once need",
                    "export the model with scores [N, labels] (float or double)");
        }
        if (choice.scores().isEmpty()) {
            requireNoDecisions(signature, port);
        }
        LabelCodes codes = new LabelResolution(signature, null, port)
                .resolve(choice.labels())
                .codes();
        int labels = codes.labels().size();
        if (port.width() > 0 && port.width() != labels) { // a single one could be the second of two for a classifier
            throw signature.error(
                    "there are " + labels + " labels, but the output '" + port.name() + "' has "
                            + (port.width() == 1 ? "one column" : port.width() + " columns"),
                    "name one label for each column by labels(…), in their order; for two labels that exclude each other make"
                            + " a classifier(…)");
        }
        return new EachLabelOutputs(
                signature, codes.labels(), ClassOutputs.columns(signature, port, codes), activation);
    }

    /** Decisions of the file's own could be others than those of the cut-offs, so they are not dropped without a word. */
    private static void requireNoDecisions(Signature signature, Port scores) {
        List<Port> decisions = signature.outputs().stream()
                .filter(port -> !port.equals(scores) && OutputFinder.mayBeDecisions(port))
                .toList();
        if (!decisions.isEmpty()) {
            throw signature.error(
                    Signature.names(decisions)
                            + " may hold decisions of the file's own, which a classifier of several labels"
                            + " does not read, as it decides by cut-offs",
                    "say probabilities(\"" + scores.name()
                            + "\") to take the scores alone, with the service's cut-offs by"
                            + " evaluation.at(LabelCutOffs.of(0.5)…)");
        }
    }

    /** Returns what collects the scores of a pass. */
    public Outputs<ClassScores> collector(int rows) {
        return new ActivatedScores(signature, labels, scores, activation, false, rows);
    }
}
