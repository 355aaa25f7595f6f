package org.modelunit.onnx.output;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Call;
import org.modelunit.onnx.tensor.NumberView;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;

/** Scores in a tensor: one column for each label, or a single one, for the second of two labels. */
final class TensorScores implements ScoreColumns {

    private final Signature signature;
    private final TensorOutput output;
    private final int labels;

    TensorScores(Signature signature, Port port, int labels) {
        this.signature = signature;
        this.output = new TensorOutput(signature, port);
        this.labels = labels;
    }

    @Override
    public void request(Call call) throws OrtException {
        output.request(call);
    }

    @Override
    public int read(Call call, Batch<?> batch, double[][] columns) throws OrtException {
        int width = output.width(call);
        if (width != labels && !(width == 1 && labels == 2)) {
            throw signature.error(
                    "there are " + labels + " labels, but the output '"
                            + output.port().name() + "' came with " + width + " columns",
                    "name as many labels by labels(…) as there are columns, in their order");
        }
        double[][] read = width == labels ? columns : new double[][] {columns[1]};
        if (output.port().type() == OnnxJavaType.FLOAT) {
            spread(output.floats(call), read, batch.from(), batch.to());
        } else {
            spread(output.numbers(call), read, batch.from(), batch.to());
        }
        return width;
    }

    @Override
    public @Nullable FloatBuffer rows(Call call) throws OrtException {
        boolean isOfRows = output.port().type() == OnnxJavaType.FLOAT && output.width(call) == labels;
        return isOfRows ? output.floats(call) : null;
    }

    private static void spread(FloatBuffer values, double[][] columns, int from, int to) {
        for (int column = 0; column < columns.length; column++) {
            double[] target = columns[column];
            for (int row = from, at = column; row < to; row++, at += columns.length) {
                target[row] = values.get(at);
            }
        }
    }

    private static void spread(NumberView values, double[][] columns, int from, int to) {
        for (int column = 0; column < columns.length; column++) {
            double[] target = columns[column];
            for (int row = from, at = column; row < to; row++, at += columns.length) {
                target[row] = values.get(at);
            }
        }
    }
}
