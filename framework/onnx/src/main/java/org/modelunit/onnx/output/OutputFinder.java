package org.modelunit.onnx.output;

import ai.onnxruntime.OnnxJavaType;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;

/** Finds the outputs that a classifier needs; several candidates are an error, never a guess. */
record OutputFinder(Signature signature, OutputChoice choice) {

    /** Returns the output with the model's own decisions, if there is one. */
    @Nullable
    Port label() {
        return find(choice.label(), "label", "decisions", OutputFinder::isLabel);
    }

    /** Returns the output with the scores, if there is one. */
    @Nullable
    Port scores() {
        return find(choice.scores(), "probabilities", "scores", OutputFinder::isScores);
    }

    void checkAny(@Nullable Port label, @Nullable Port scores) {
        if (label == null && scores == null) {
            throw signature.error(
                    "no output holds labels or scores, as a classifier needs",
                    "export the model with labels [N] (int64 or string) or scores [N, labels] (float or double)");
        }
    }

    private @Nullable Port find(String named, String option, String what, Predicate<Port> fits) {
        if (!named.isEmpty()) {
            Port port = signature.output(named, option);
            if (!fits.test(port)) {
                throw signature.error(
                        "the output '" + named + "' cannot hold " + what + ": it is " + port.typeInWords(),
                        other(option, fits));
            }
            return port;
        }
        List<Port> candidates = signature.outputs().stream().filter(fits).toList();
        if (candidates.size() > 1) {
            throw signature.error(
                    candidates.size() + " outputs could hold the " + what + ": " + Signature.names(candidates),
                    "say which by " + option + "(\"" + candidates.get(0).name() + "\")");
        }
        return candidates.isEmpty() ? null : candidates.get(0);
    }

    private String other(String option, Predicate<Port> fits) {
        List<Port> others = signature.outputs().stream().filter(fits).toList();
        return others.isEmpty()
                ? "leave " + option + "(…) out, as no other output could be it"
                : "name another output in " + option + "(…): " + Signature.names(others);
    }

    private static boolean isLabel(Port port) {
        return mayBeDecisions(port) && isOneColumn(port);
    }

    /** Tells whether values are of a type that decisions have: whole numbers, truth values or texts, for each row. */
    static boolean mayBeDecisions(Port port) {
        return port.isTensorOf(
                        OnnxJavaType.INT64,
                        OnnxJavaType.INT32,
                        OnnxJavaType.INT16,
                        OnnxJavaType.INT8,
                        OnnxJavaType.UINT8,
                        OnnxJavaType.STRING,
                        OnnxJavaType.BOOL)
                && port.isOfRows();
    }

    private static boolean isScores(Port port) {
        return port.form() == Port.Form.MAPS
                || (port.isTensorOf(
                                OnnxJavaType.FLOAT, OnnxJavaType.DOUBLE, OnnxJavaType.FLOAT16, OnnxJavaType.BFLOAT16)
                        && port.isOfRows());
    }

    /** Where the file gives no shape, the first run shows whether it is one column. */
    private static boolean isOneColumn(Port port) {
        return port.isOfRows() && (!port.shaped() || port.rank() == 1 || Math.abs(port.width()) == 1);
    }
}
