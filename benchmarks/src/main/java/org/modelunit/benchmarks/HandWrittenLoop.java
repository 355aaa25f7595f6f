package org.modelunit.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.modelunit.Dataset;

/**
 * What somebody would write who knows ONNX Runtime well and needs one model and one batch size: one session, a thread for each core,
 * and buffers and tensors of each thread's own, made once and pinned. No deadline, no checks, no errors that explain themselves.
 */
final class HandWrittenLoop implements AutoCloseable {

    private static final int LABELS = 2;

    private final int batchSize;
    private final OrtSession session;
    private final List<Lane> lanes = new ArrayList<>();
    private final ExecutorService pool;

    HandWrittenLoop(Workload workload, int batchSize, int threads) throws OrtException, IOException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        this.batchSize = batchSize;
        for (int thread = 0; thread < threads; thread++) {
            lanes.add(new Lane(environment, workload, batchSize));
        }
        this.pool = Executors.newFixedThreadPool(threads);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            this.session = environment.createSession(workload.model(), options);
        }
    }

    /** A thread's own memory. */
    private static final class Lane {

        private final FloatBuffer input;
        private final FloatBuffer output;
        private final OnnxTensor inputTensor;
        private final OnnxTensor outputTensor;
        private final Map<String, OnnxTensor> inputs;
        private final Map<String, OnnxTensor> outputs;

        Lane(OrtEnvironment environment, Workload workload, int batchSize) throws OrtException {
            this.input = floats(batchSize * workload.width());
            this.output = floats(batchSize * LABELS);
            this.inputTensor = OnnxTensor.createTensor(environment, input, workload.shape(batchSize));
            this.outputTensor = OnnxTensor.createTensor(environment, output, new long[] {batchSize, LABELS});
            this.inputs = Map.of("input", inputTensor);
            this.outputs = Map.of("probabilities", outputTensor);
        }

        private static FloatBuffer floats(int size) {
            return ByteBuffer.allocateDirect(size * Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }
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
    Columns run(Dataset<float[], String> dataset) throws OrtException {
        Columns columns = new Columns(dataset.size());
        if (lanes.size() == 1) {
            run(dataset, columns, 0);
        } else {
            runOnAllLanes(dataset, columns);
        }
        return columns;
    }

    private void runOnAllLanes(Dataset<float[], String> dataset, Columns columns) {
        List<Future<?>> work = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            int number = lane;
            work.add(pool.submit(() -> {
                run(dataset, columns, number);
                return null;
            }));
        }
        for (Future<?> each : work) {
            try {
                each.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Runs every batch that falls to a lane. */
    @SuppressWarnings("try") // the result is pinned, so what it holds is read from our buffer
    private void run(Dataset<float[], String> dataset, Columns columns, int number) throws OrtException {
        List<float[]> rows = dataset.inputs();
        List<String> truth = dataset.truth();
        Lane lane = lanes.get(number);
        for (int from = number * batchSize; from < rows.size(); from += lanes.size() * batchSize) {
            lane.input.clear();
            for (int row = from; row < from + batchSize; row++) {
                lane.input.put(rows.get(row));
            }
            try (OrtSession.Result result = session.run(lane.inputs, Set.of(), lane.outputs)) {
                for (int row = 0; row < batchSize; row++) {
                    double bad = lane.output.get(row * LABELS);
                    double good = lane.output.get(row * LABELS + 1);
                    columns.scores[0][from + row] = bad;
                    columns.scores[1][from + row] = good;
                    columns.decided[from + row] = good > bad ? 1 : 0;
                    columns.truth[from + row] = Workload.LABELS.find(truth.get(from + row));
                }
            }
        }
    }

    @Override
    public void close() throws OrtException {
        pool.shutdown();
        session.close();
        for (Lane lane : lanes) {
            lane.inputTensor.close();
            lane.outputTensor.close();
        }
    }
}
