package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.util.List;
import org.modelunit.error.ModelException;

/** Says which inputs can be filled, and by what: advice that would lead to the next error is none. */
record InputAdvice(Signature signature) {

    /** Refuses a file that asks for nothing. */
    void requireInputs() {
        if (signature.inputs().isEmpty()) {
            throw signature.error(
                    "the file has no inputs, so it gives the same answer whatever the examples are",
                    "export the model with its features as an input");
        }
    }

    /** Tells whether an encoder can fill what the file takes. */
    boolean isForEncoder() {
        Port first = signature.inputs().get(0);
        return signature.inputs().size() == 1
                && first.isTensorOf(OnnxJavaType.FLOAT, OnnxJavaType.DOUBLE)
                && first.rank() >= 1;
    }

    /** Tells whether a component of a record can fill an input as a column. */
    boolean isColumn(Port port) {
        return port.isTensorOf(
                        OnnxJavaType.FLOAT,
                        OnnxJavaType.DOUBLE,
                        OnnxJavaType.INT64,
                        OnnxJavaType.INT32,
                        OnnxJavaType.BOOL,
                        OnnxJavaType.STRING)
                && (port.rank() == 1 || (port.rank() == 2 && Math.abs(port.width()) == 1));
    }

    /** Makes the error about a file that an encoder cannot fill. */
    ModelException noEncoder() {
        if (!signature.inputs().stream().allMatch(this::isColumn)) {
            return unsupported();
        }
        return signature.error(
                "an encoder fills one input of float or double, but the model has "
                        + (signature.inputs().size() > 1 ? signature.inputs().size() + " inputs" : "another"),
                "give a record whose components are named like the inputs: classifier(Applicant.class)");
    }

    /** Makes the error about an input that no component of a record can fill. */
    ModelException noColumn(Port port, String record) {
        if (!isForEncoder()) {
            return unsupported();
        }
        return signature.error(
                "the input '" + port.name() + "' is no column [N, 1] or [N], so no component of a record fills it",
                "give an encoder: classifier(" + record + "::encode)");
    }

    private ModelException unsupported() {
        List<Port> others =
                signature.inputs().stream().filter(port -> !isColumn(port)).toList();
        return signature.error(
                "inputs like " + Signature.names(others)
                        + " cannot be filled: an encoder fills the only input of a file,"
                        + " of float or double and with a shape, and a record fills columns [N, 1] or [N] of float, double,"
                        + " int64, int32, bool or string",
                "export the model with one such input, or with such columns only, by a Cast, Reshape or Concat of its own;"
                        + " or run the file elsewhere and give its answers to Evaluation.ofPredictions(…)");
    }
}
