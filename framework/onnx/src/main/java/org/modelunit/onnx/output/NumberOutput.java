package org.modelunit.onnx.output;

import ai.onnxruntime.OrtException;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Call;
import org.modelunit.onnx.tensor.NumberView;
import org.modelunit.onnx.tensor.Signature;

/**
 * Where one number of each example is.
 *
 * @param signature the file
 * @param output the output
 * @param column its column
 * @param columns how many columns it must have; 0 where any number will do that has the column
 * @param what what the number is, for errors: "the prediction"
 */
record NumberOutput(Signature signature, TensorOutput output, int column, int columns, String what) {

    /** Reads a batch into the numbers of a pass. */
    void read(Call call, Batch<?> batch, double[] numbers) throws OrtException {
        int width = output.width(call);
        if (columns > 0 ? width != columns : column >= width) {
            throw wide(width);
        }
        NumberView view = output.numbers(call);
        for (int row = 0, at = column; row < batch.rows(); row++, at += width) {
            double number = view.get(at);
            if (!view.isExact(at)) {
                throw signature.error(
                        what + " of " + batch.row(row)
                                + " is a whole number of more than 53 bits, which no double holds exactly",
                        "export the model with an output of double, or in larger units");
            }
            numbers[batch.from() + row] = number;
        }
        for (int row = 0; row < batch.rows(); row++) {
            if (Double.isNaN(numbers[batch.from() + row])) {
                throw NanOutputs.error(
                        signature.model(), what, batch, each -> Double.isNaN(numbers[batch.from() + each]));
            }
        }
    }

    private RuntimeException wide(int width) {
        String name = output.port().name();
        return signature.error(
                "the output '" + name + "' came with " + width + (width == 1 ? " number" : " numbers") + " for each row"
                        + (columns > 1 ? ", but there are " + columns + " targets" : "")
                        + (columns == 0 ? ", so it has no target(" + column + ")" : ""),
                columns == 1
                        ? "say which by target(0) to target(" + (width - 1)
                                + "), or name another output in prediction(…)"
                        : "name all " + width + " by targets(…), in their order, or another output in prediction(…)");
    }
}
