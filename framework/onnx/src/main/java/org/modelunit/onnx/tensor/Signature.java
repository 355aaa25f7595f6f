package org.modelunit.onnx.tensor;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.graph.FileGraph;
import org.modelunit.text.PrintableText;
import org.modelunit.text.SimilarText;

/** What a file takes and gives, and the one writer of errors about it. */
@API(status = Status.INTERNAL, since = "0.1")
public record Signature(String model, List<Port> inputs, List<Port> outputs, FileGraph graph) {

    /** Asks a session for its inputs and outputs. */
    public static Signature of(String model, OrtSession session, FileGraph graph) throws OrtException {
        return new Signature(
                model,
                session.getInputInfo().values().stream()
                        .map(node -> Port.ofInput(node, graph))
                        .toList(),
                session.getOutputInfo().values().stream()
                        .map(node -> Port.of(node, graph))
                        .toList(),
                graph);
    }

    /** Makes the error that says what is wrong, what the model takes and gives, and what to do. */
    public ModelException error(String wrong, String fix) {
        return new ModelException(text(wrong, fix));
    }

    /** Makes the error that says what is wrong, with its cause. */
    public ModelException error(String wrong, String fix, Throwable cause) {
        return new ModelException(text(wrong, fix), cause);
    }

    private String text(String wrong, String fix) {
        return PrintableText.of(model + ": " + wrong) + ".\n"
                + "  inputs   " + lines(inputs) + "\n"
                + "  outputs  " + lines(outputs) + "\n"
                + "  fix      " + PrintableText.of(fix);
    }

    private static String lines(List<Port> ports) {
        return ports.isEmpty()
                ? "none"
                : ports.stream()
                        .map(port -> PrintableText.of(port.toString()))
                        .collect(Collectors.joining("\n           "));
    }

    /** Returns names in quotes, for a sentence. */
    public static String names(List<Port> ports) {
        return ports.stream().map(port -> "'" + port.name() + "'").collect(Collectors.joining(", "));
    }

    /** Refuses a batch of another size than the one that an input is fixed to. */
    public void checkBatch(Port port, int rows) {
        long fixed = port.shape().get(0);
        if (fixed > 0 && fixed != rows) {
            throw error(
                    "the file takes exactly " + fixed + " rows at a time, but the batch has " + rows,
                    "export it with an open first axis, or evaluate in batches of " + fixed
                            + ": Evaluation.of(model, dataset, " + fixed + ")");
        }
    }

    /** Returns the input that the user named. */
    public Port input(String name) {
        return inputs.stream()
                .filter(port -> port.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> known = inputs.stream().map(Port::name).toList();
                    return error(
                            "there is no input '" + name + "'" + SimilarText.hint(name, known),
                            "name the inputs as the file does: " + names(inputs));
                });
    }

    /** Returns the output that the user named. */
    public Port output(String name, String option) {
        return outputs.stream()
                .filter(port -> port.name().equals(name))
                .findFirst()
                .orElseThrow(() -> error(
                        "there is no output '" + name + "'"
                                + SimilarText.hint(
                                        name, outputs.stream().map(Port::name).toList()),
                        "name one of the outputs in " + option + "(…): " + names(outputs)));
    }
}
