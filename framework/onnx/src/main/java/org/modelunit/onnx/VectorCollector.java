package org.modelunit.onnx;

import ai.onnxruntime.OrtException;
import java.util.List;
import org.modelunit.embedding.Embeddings;
import org.modelunit.onnx.output.NanOutputs;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Call;
import org.modelunit.onnx.session.Outputs;

/** Collects the vectors of a pass in one block, which the first batch shows the width of. */
final class VectorCollector implements Outputs<Embeddings> {

    private final EmbeddingOutputs outputs;
    private final int rows;
    private float[] block = new float[0]; // guarded by this, as is the width; its rows belong to their batches
    private int width;

    VectorCollector(EmbeddingOutputs outputs, int rows) {
        this.outputs = outputs;
        this.rows = rows;
    }

    @Override
    public void request(Call call) {
        call.request(outputs.output().name());
    }

    @Override
    public void read(Call call, Batch<?> batch) throws OrtException {
        TokenVectors vectors = outputs.vectors(call);
        float[] all = block(vectors.width());
        double[] vector = new double[vectors.width()];
        for (int row = 0; row < batch.rows(); row++) {
            if (!vectors.pool(row, outputs.pooling().kind(), vector)) {
                throw outputs.signature()
                        .error(
                                "no token is left of " + batch.row(row)
                                        + (outputs.pooling().mask().isEmpty()
                                                ? ""
                                                : ", as the mask '"
                                                        + outputs.pooling().mask() + "' is 0 at each place"),
                                "leave empty inputs out, or let the tokenizer add its special tokens as in training");
            }
            check(vector, batch, row);
            double divisor = outputs.pooling().isNormalized() ? length(vector, batch, row) : 1;
            int at = (batch.from() + row) * vector.length;
            for (int i = 0; i < vector.length; i++) {
                all[at + i] = (float) (vector[i] / divisor);
            }
        }
    }

    private synchronized float[] block(int widthOfBatch) {
        if (widthOfBatch == 0) {
            throw outputs.signature()
                    .error(
                            "the output '" + outputs.output().name() + "' came with vectors of no numbers",
                            "name another output in the pooling");
        }
        if (width == 0) {
            block = new float[Embeddings.elements(rows, widthOfBatch)];
            width = widthOfBatch;
        }
        if (width != widthOfBatch) {
            throw outputs.signature()
                    .error(
                            "the output '" + outputs.output().name() + "' came with vectors of " + width
                                    + " numbers and of " + widthOfBatch,
                            "export the model with vectors of one width, or name another output in the pooling");
        }
        return block;
    }

    private void check(double[] vector, Batch<?> batch, int row) {
        for (double number : vector) {
            if (Double.isNaN(number)) {
                throw NanOutputs.error(
                        outputs.signature().model(), "a number of the vector", batch, each -> each == row);
            }
            if (Float.isInfinite((float) number)) {
                throw outputs.signature()
                        .error(
                                "a number of the vector is " + number + " for " + batch.row(row)
                                        + ", more than a vector of floats holds",
                                "look at the values of that row; models of float16 overflow above 65504");
            }
        }
    }

    private double length(double[] vector, Batch<?> batch, int row) {
        double sum = 0;
        for (double number : vector) {
            sum += number * number;
        }
        if (sum == 0) {
            throw outputs.signature()
                    .error(
                            "the vector of " + batch.row(row) + " has length 0 and cannot be normalized",
                            "leave normalized() out, or leave out the input");
        }
        return Math.sqrt(sum);
    }

    @Override
    public synchronized Embeddings answers() {
        return width == 0 ? Embeddings.of(List.of()) : Embeddings.wrap(block, width);
    }

    @Override
    public Embeddings reordered(Embeddings answers, int[] places) {
        return answers.rows(places);
    }
}
