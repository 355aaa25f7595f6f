package org.modelunit.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelunit.Dataset;

/**
 * What somebody would write who knows ONNX Runtime well and needs one model, one thread and one batch size: buffers and tensors are
 * made once and pinned. No deadline, no checks, no errors that explain themselves.
 */
final class HandWrittenLoop implements AutoCloseable {

    private static final int LABELS = 2;

    private final int batchSize;
    private final FloatBuffer input;
    private final FloatBuffer output;
    private final OnnxTensor inputTensor;
    private final OnnxTensor outputTensor;
    private final Map<String, OnnxTensor> inputs;
    private final Map<String, OnnxTensor> outputs;
    private final OrtSession session;

    HandWrittenLoop(Workload workload, int batchSize) throws OrtException, IOException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        this.batchSize = batchSize;
        this.input = floats(batchSize * workload.width());
        this.output = floats(batchSize * LABELS);
        this.inputTensor = OnnxTensor.createTensor(environment, input, workload.shape(batchSize));
        this.outputTensor = OnnxTensor.createTensor(environment, output, new long[] {batchSize, LABELS});
        this.inputs = Map.of("input", inputTensor);
        this.outputs = Map.of("probabilities", outputTensor);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            this.session = environment.createSession(workload.model(), options);
        }
    }

    private static FloatBuffer floats(int size) {
        return ByteBuffer.allocateDirect(size * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /** The columns that an evaluation keeps. */
    static final class Columns {
        final double[][] scores;
        final int[] decided;
        final int[] truth;

        Columns(int rows) {
            this.scores = new double[LABELS][rows];
            this.decided = new int[rows];
            this.truth = new int[rows];
        }
    }

    /** Runs the data set, whose size is a multiple of the batch's, into fresh columns of scores, decisions and truth. */
    @SuppressWarnings("try") // the result is pinned, so what it holds is read from our buffer
    Columns run(Dataset<float[], String> dataset) throws OrtException {
        List<float[]> rows = dataset.inputs();
        List<String> truth = dataset.truth();
        Columns columns = new Columns(rows.size());
        for (int from = 0; from < rows.size(); from += batchSize) {
            input.clear();
            for (int row = from; row < from + batchSize; row++) {
                input.put(rows.get(row));
            }
            try (OrtSession.Result result = session.run(inputs, Set.of(), outputs)) {
                for (int row = 0; row < batchSize; row++) {
                    double bad = output.get(row * LABELS);
                    double good = output.get(row * LABELS + 1);
                    columns.scores[0][from + row] = bad;
                    columns.scores[1][from + row] = good;
                    columns.decided[from + row] = good > bad ? 1 : 0;
                }
            }
        }
        for (int row = 0; row < columns.truth.length; row++) {
            columns.truth[row] = Workload.LABELS.indexOf(truth.get(row));
        }
        return columns;
    }

    @Override
    public void close() throws OrtException {
        session.close();
        inputTensor.close();
        outputTensor.close();
    }
}
