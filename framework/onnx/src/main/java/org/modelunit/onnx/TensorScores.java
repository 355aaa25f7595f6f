package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;

/** Scores in a tensor: one column for each label, or a single one, which is that of the second of two labels. */
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
    public double[][] read(Call call) throws OrtException {
        int width = output.width(call);
        if (width != labels && !(width == 1 && labels == 2)) {
            throw signature.error(
                    "there are " + labels + " labels, but the output '"
                            + output.port().name() + "' came with " + width + " columns",
                    "name as many labels by labels(…) as there are columns, in their order");
        }
        return output.port().type() == OnnxJavaType.FLOAT
                ? columns(output.floats(call), call.rows(), width)
                : columns(output.doubles(call), call.rows(), width);
    }

    private static double[][] columns(float[] values, int rows, int width) {
        double[][] columns = new double[width][rows];
        for (int column = 0; column < width; column++) {
            double[] target = columns[column];
            for (int row = 0, at = column; row < rows; row++, at += width) {
                target[row] = values[at];
            }
        }
        return columns;
    }

    private static double[][] columns(double[] values, int rows, int width) {
        double[][] columns = new double[width][rows];
        for (int column = 0; column < width; column++) {
            double[] target = columns[column];
            for (int row = 0, at = column; row < rows; row++, at += width) {
                target[row] = values[at];
            }
        }
        return columns;
    }
}
