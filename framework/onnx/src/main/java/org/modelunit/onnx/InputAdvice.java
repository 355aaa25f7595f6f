package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;

/** Says which inputs can be filled, and by what: advice that would lead to the next error is none. */
record InputAdvice(Signature signature) {

    /** Refuses a file that asks for nothing, and inputs that nobody could fill. */
    void requireInputs() {
        if (signature.inputs().isEmpty()) {
            throw signature.error(
                    "the file has no inputs, so it gives the same answer whatever the examples are",
                    "export the model with its features as an input");
        }
        signature.inputs().forEach(this::requireFillable);
    }

    /** Refuses an input that is no tensor, or of a type that ONNX Runtime does not know in Java. */
    void requireFillable(Port port) {
        if (port.form() != Port.Form.TENSOR || port.type() == OnnxJavaType.UNKNOWN) {
            throw signature.error(
                    "the input '" + port.name()
                            + "' cannot be filled: ONNX Runtime for Java takes tensors of float, double,"
                            + " float16, bfloat16, int8 to int64, uint8, bool and string",
                    "export the model with such an input, by a Cast of its own; or run the file elsewhere and give its answers"
                            + " to Evaluation.ofPredictions(…)");
        }
    }

    /** Tells whether a component of a record that is one value can fill an input. */
    boolean isColumn(Port port) {
        return !port.shaped() || port.rank() == 1 || port.rank() == 2 && Math.abs(port.width()) == 1;
    }

    /** Makes the error about a file of several inputs for one encoder. */
    ModelException noEncoder() {
        return signature.error(
                "an encoder fills the only input of a file, but the model has "
                        + signature.inputs().size() + " inputs",
                "say each by its name, inputs(Applicant.class)"
                        + byName(signature.inputs().get(0))
                        + "…, or give a record whose components are named like the inputs");
    }

    /** Says how one input is filled: ".matrix("numeric", …)". */
    private String byName(Port port) {
        boolean isWhole = port.shaped() && port.rank() == 0;
        return (isWhole ? ".constant(\"" : isColumn(port) ? ".column(\"" : ".matrix(\"") + port.name() + "\", …)";
    }

    /** Makes the error about an input that takes more than one value of each example. */
    ModelException noColumn(Port port, Component component, String record) {
        return signature.error(
                "the input '" + port.name() + "' is " + port.typeInWords()
                        + ", more than the one value of the component " + component + " of " + record,
                "declare it as an array or a List, or say the input by its name: inputs(" + record + ".class).matrix(\""
                        + port.name() + "\", …)");
    }
}
