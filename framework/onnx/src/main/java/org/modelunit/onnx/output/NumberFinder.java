package org.modelunit.onnx.output;

import ai.onnxruntime.OnnxJavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.graph.FileGraph;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;
import org.modelunit.text.SimilarText;

/** Finds the outputs with the numbers of a regressor, and their columns; several candidates are an error, never a guess. */
final class NumberFinder {

    private static final OnnxJavaType[] REAL = {
        OnnxJavaType.FLOAT, OnnxJavaType.DOUBLE, OnnxJavaType.FLOAT16, OnnxJavaType.BFLOAT16
    };
    private static final OnnxJavaType[] WHOLE = {
        OnnxJavaType.INT64, OnnxJavaType.INT32, OnnxJavaType.INT16, OnnxJavaType.INT8, OnnxJavaType.UINT8
    };

    private final Signature signature;
    private final String named;
    private final TargetChoice choice;
    private final Map<String, TensorOutput> outputs = new HashMap<>(); // one for each, as several numbers may be in one

    NumberFinder(Signature signature, OutputChoice choice) {
        this.signature = signature;
        this.named = choice.prediction();
        this.choice = choice.targets();
    }

    /** Returns where the predicted number is. */
    NumberOutput prediction() {
        if (choice.isOneOfSeveral()) {
            return number(severalNumbers(), column(), "the prediction");
        }
        Port port = named.isEmpty() ? onlyNumber() : output(named, "prediction");
        requireOne(port, "prediction");
        return new NumberOutput(signature, output(port), 0, 1, "the prediction");
    }

    /** Returns where an end of the interval is: one of the targets, or an output. */
    NumberOutput end(String name, String what) {
        if (choice.targets().contains(name)) {
            return number(severalNumbers(), choice.targets().indexOf(name), what);
        }
        Port port = output(name, "interval");
        requireOne(port, "interval");
        return new NumberOutput(signature, output(port), 0, 1, what);
    }

    private NumberOutput number(Port port, int column, String what) {
        return new NumberOutput(
                signature, output(port), column, choice.targets().size(), what);
    }

    private TensorOutput output(Port port) {
        return outputs.computeIfAbsent(port.name(), name -> new TensorOutput(signature, port));
    }

    private int column() {
        List<String> targets = choice.targets();
        if (choice.column() >= 0) {
            if (!targets.isEmpty() && choice.column() >= targets.size()) {
                throw signature.error(
                        "there is no target(" + choice.column() + ") of " + targets.size() + " targets",
                        "say target(0) to target(" + (targets.size() - 1) + ")");
            }
            return choice.column();
        }
        if (choice.target().isEmpty()) {
            if (targets.size() == 1) {
                return 0;
            }
            throw signature.error(
                    "there are " + targets.size() + " targets, but a regressor predicts one",
                    "say which by target(\"" + targets.get(0) + "\"); make a regressor for each");
        }
        int column = targets.indexOf(choice.target());
        if (column < 0) {
            throw signature.error(
                    "there is no target '" + choice.target() + "'" + SimilarText.hint(choice.target(), targets),
                    targets.isEmpty()
                            ? "name the columns of the output by targets(…), in their order, or say the position: target(0)"
                            : "say one of the targets: " + choice.inQuotes());
        }
        return column;
    }

    private Port severalNumbers() {
        if (!named.isEmpty()) {
            Port port = output(named, "prediction");
            if (!fits(port)) {
                throw signature.error(
                        "the output '" + port.name() + "' cannot hold the targets: it is " + port.typeInWords(),
                        choice.targets().isEmpty()
                                ? "name an output with more numbers in prediction(…), or say another target(…)"
                                : "name as many targets(…) as it has columns, in their order, or another output in prediction(…)");
            }
            return port;
        }
        List<Port> candidates = signature.outputs().stream().filter(this::fits).toList();
        if (candidates.size() != 1) {
            throw signature.error(
                    candidates.isEmpty()
                            ? "no output holds "
                                    + (choice.targets().isEmpty()
                                            ? "a target(" + choice.column() + ")"
                                            : "a number for each of the "
                                                    + choice.targets().size() + " targets")
                            : candidates.size() + " outputs could hold the targets: " + Signature.names(candidates),
                    candidates.isEmpty()
                            ? "name as many targets(…) as an output has columns, in their order"
                            : "say which by prediction(\"" + candidates.get(0).name() + "\")");
        }
        return candidates.get(0);
    }

    private boolean fits(Port port) {
        return isNumbers(port)
                && port.isOfRows()
                && (port.width() < 0
                        || (choice.targets().isEmpty()
                                ? choice.column() < port.width()
                                : choice.targets().size() == port.width()));
    }

    private static boolean isNumbers(Port port) {
        return port.isTensorOf(REAL) || port.isTensorOf(WHOLE);
    }

    private Port output(String name, String option) {
        if (choice.targets().contains(name)
                && signature.outputs().stream().noneMatch(port -> port.name().equals(name))) {
            throw signature.error(
                    "'" + name + "' is a target and no output",
                    "say target(\"" + name + "\") instead of " + option + "(…)");
        }
        return signature.output(name, option);
    }

    private void requireOne(Port port, String option) {
        if (!isNumbers(port) || !port.isOfRows()) {
            throw signature.error(
                    "the output '" + port.name() + "' cannot hold "
                            + (option.equals("interval") ? "ends of intervals" : "predictions") + ": it is "
                            + port.typeInWords(),
                    "name an output with one number for each row in " + option + "(…)" + ofOneNumber());
        }
        if (port.width() > 1) {
            throw several(port);
        }
    }

    private String ofOneNumber() {
        List<Port> others = signature.outputs().stream()
                .filter(port -> isNumbers(port) && port.isOfRows() && port.width() <= 1)
                .toList();
        return others.isEmpty() ? "; the file has none" : ": " + Signature.names(others);
    }

    private ModelException several(Port port) {
        return signature.error(
                "the output '" + port.name() + "' holds " + port.width() + " numbers for each row, but one is needed",
                "say which by target(0) to target(" + (port.width() - 1)
                        + "), or name them by targets(…), in their order; open the file as a classifier if they are scores");
    }

    private Port onlyNumber() {
        Set<String> ends = Set.copyOf(
                List.of(choice.lower(), choice.upper()).stream().distinct().toList());
        List<Port> others = signature.outputs().stream()
                .filter(port -> !ends.contains(port.name()))
                .filter(Port::isOfRows)
                .toList();
        List<Port> candidates = others.stream()
                .filter(port -> port.isTensorOf(REAL) && port.width() <= 1)
                .toList();
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        if (candidates.size() > 1) {
            throw signature.error(
                    candidates.size() + " outputs could hold the predictions: " + Signature.names(candidates),
                    "say which by prediction(\"" + candidates.get(0).name() + "\")");
        }
        return withoutReal(others);
    }

    /** Whole numbers may be labels; they are numbers where nothing else is there, and nothing in the file says otherwise. */
    private Port withoutReal(List<Port> others) {
        List<Port> whole = new ArrayList<>(others.stream()
                .filter(port -> port.isTensorOf(WHOLE) && port.width() <= 1)
                .toList());
        if (whole.size() == 1 && signature.outputs().size() == 1 && isNoLabel(whole.get(0))) {
            return whole.get(0);
        }
        Stream<Port> wide = others.stream().filter(port -> port.isTensorOf(REAL));
        wide.findFirst().ifPresent(port -> {
            throw several(port);
        });
        throw signature.error(
                whole.isEmpty()
                        ? "no output holds one number for each row, as a regressor needs"
                        : "the whole numbers of " + Signature.names(whole) + " may be labels",
                whole.isEmpty()
                        ? "open the file as a classifier, or export it with an output float [N] or [N, 1]"
                        : "say prediction(\"" + whole.get(0).name() + "\") if they are numbers, or open the file as a"
                                + " classifier");
    }

    private boolean isNoLabel(Port port) {
        FileGraph.Origin origin = signature.graph().ofDecisions(port.name());
        return origin.labels().isNone() && origin.doubt().isEmpty();
    }
}
