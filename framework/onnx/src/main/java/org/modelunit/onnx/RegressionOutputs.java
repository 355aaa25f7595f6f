package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import org.modelunit.column.NumberColumn;

/** The output of a regressor: one number for each example. */
final class RegressionOutputs {

    private final Signature signature;
    private final TensorOutput output;

    RegressionOutputs(Signature signature, OutputChoice choice) {
        this.signature = signature;
        this.output = new TensorOutput(signature, new OutputFinder(signature, choice).prediction());
    }

    /** Returns what collects the numbers of a pass. */
    Outputs<NumberColumn> collector(int rows) {
        double[] predicted = new double[rows];
        return new Outputs<>() {
            @Override
            public void request(Call call) throws OrtException {
                output.request(call);
            }

            @Override
            public void read(Call call, Batch<?> batch) throws OrtException {
                values(call, predicted, batch.from());
                check(predicted, batch);
            }

            @Override
            public NumberColumn answers() {
                return NumberColumn.wrap(predicted);
            }
        };
    }

    private void values(Call call, double[] predicted, int from) throws OrtException {
        int width = output.width(call);
        if (width != 1) {
            throw signature.error(
                    "the output '" + output.port().name() + "' came with " + width + " numbers for each row",
                    "name an output with one number for each row in prediction(…)");
        }
        if (output.port().type() == OnnxJavaType.DOUBLE) {
            output.doubles(call).get(predicted, from, call.rows());
            return;
        }
        FloatBuffer floats = output.floats(call);
        for (int row = 0; row < call.rows(); row++) {
            predicted[from + row] = floats.get(row);
        }
    }

    private void check(double[] predicted, Batch<?> batch) {
        for (int row = 0; row < batch.rows(); row++) {
            if (Double.isNaN(predicted[batch.from() + row])) {
                throw NanOutputs.error(
                        signature.model(),
                        "the prediction",
                        batch,
                        each -> Double.isNaN(predicted[batch.from() + each]));
            }
        }
    }
}
