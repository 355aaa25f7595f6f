package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import java.util.List;
import org.modelunit.DoubleColumn;
import org.modelunit.error.ModelException;

/** The output of a regressor: one number for each example. */
final class RegressionOutputs {

    private final Signature signature;
    private final TensorOutput output;

    RegressionOutputs(Signature signature, OutputChoice choice) {
        this.signature = signature;
        this.output = new TensorOutput(signature, new OutputFinder(signature, choice).prediction());
    }

    /** Returns a reader of one run, which names inputs in its errors. */
    Outputs<DoubleColumn> reader(List<?> inputs) {
        return new Outputs<>() {
            @Override
            public void request(Call call) throws OrtException {
                output.request(call);
            }

            @Override
            public DoubleColumn read(Call call) throws OrtException {
                return checked(values(call), inputs);
            }
        };
    }

    private double[] values(Call call) throws OrtException {
        int width = output.width(call);
        if (width != 1) {
            throw signature.error(
                    "the output '" + output.port().name() + "' came with " + width + " numbers for each row",
                    "name an output with one number for each row in prediction(…)");
        }
        if (output.port().type() == OnnxJavaType.DOUBLE) {
            return output.doubles(call);
        }
        float[] floats = output.floats(call);
        double[] values = new double[floats.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = floats[row];
        }
        return values;
    }

    private DoubleColumn checked(double[] values, List<?> inputs) {
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                throw new ModelException(signature.model() + ": the prediction is NaN for "
                        + Words.row(row, inputs.get(row))
                        + "; look for a missing value among its numbers, as NaN in gives NaN out");
            }
        }
        return DoubleColumn.handingOver(values);
    }
}
