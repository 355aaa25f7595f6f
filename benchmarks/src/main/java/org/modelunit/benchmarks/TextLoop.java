package org.modelunit.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.modelunit.Dataset;

/**
 * What {@link HandWrittenLoop} is for a matrix, for texts: tokens are filled up to the longest text of their batch, beside a mask. Tensors
 * are made once for each length, over a thread's own buffers.
 */
final class TextLoop implements AutoCloseable {

    private static final int LABELS = 2;
    private static final long[] ZEROS = new long[TextWorkload.LONGEST];
    private static final long[] ONES = new long[TextWorkload.LONGEST];

    static {
        Arrays.fill(ONES, 1);
    }

    private final int batchSize;
    private final OrtSession session;
    private final List<Lane> lanes = new ArrayList<>();
    private final ExecutorService pool;

    TextLoop(byte[] model, int batchSize, int threads) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        this.batchSize = batchSize;
        for (int thread = 0; thread < threads; thread++) {
            lanes.add(new Lane(environment, batchSize));
        }
        this.pool = Executors.newFixedThreadPool(threads);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            this.session = environment.createSession(model, options);
        }
    }

    /** A thread's own memory. */
    private static final class Lane {

        private final OrtEnvironment environment;
        private final int batchSize;
        private final LongBuffer ids;
        private final LongBuffer mask;
        private final FloatBuffer output;
        private final List<OnnxTensor> tensors = new ArrayList<>();
        private final List<Map<String, OnnxTensor>> inputs = new ArrayList<>();
        private final Map<String, OnnxTensor> outputs;

        Lane(OrtEnvironment environment, int batchSize) throws OrtException {
            this.environment = environment;
            this.batchSize = batchSize;
            this.ids = bytes(batchSize * TextWorkload.LONGEST * Long.BYTES).asLongBuffer();
            this.mask = bytes(batchSize * TextWorkload.LONGEST * Long.BYTES).asLongBuffer();
            this.output = bytes(batchSize * LABELS * Float.BYTES).asFloatBuffer();
            OnnxTensor scores = OnnxTensor.createTensor(environment, output, new long[] {batchSize, LABELS});
            tensors.add(scores);
            this.outputs = Map.of("probabilities", scores);
            for (int length = 0; length <= TextWorkload.LONGEST; length++) {
                inputs.add(Map.of());
            }
        }

        private static ByteBuffer bytes(int size) {
            return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
        }

        /** Returns the tensors of a length. */
        Map<String, OnnxTensor> inputs(int length) throws OrtException {
            Map<String, OnnxTensor> known = inputs.get(length);
            if (!known.isEmpty()) {
                return known;
            }
            Map<String, OnnxTensor> made =
                    Map.of("input_ids", tensor(ids, length), "attention_mask", tensor(mask, length));
            inputs.set(length, made);
            return made;
        }

        private OnnxTensor tensor(LongBuffer values, int length) throws OrtException {
            OnnxTensor tensor = OnnxTensor.createTensor(
                    environment, values.clear().limit(batchSize * length), new long[] {batchSize, length});
            tensors.add(tensor);
            return tensor;
        }

        void fill(List<long[]> rows, int from, int length) {
            ids.clear();
            mask.clear();
            for (int row = from; row < from + batchSize; row++) {
                long[] tokens = rows.get(row);
                ids.put(tokens).put(ZEROS, 0, length - tokens.length);
                mask.put(ONES, 0, tokens.length).put(ZEROS, 0, length - tokens.length);
            }
        }
    }

    /** Runs the data set, whose size is a multiple of the batch's, into fresh columns of scores, decisions and truth. */
    HandWrittenLoop.Columns run(Dataset<long[], String> dataset) throws OrtException {
        HandWrittenLoop.Columns columns = new HandWrittenLoop.Columns(dataset.size());
        if (lanes.size() == 1) {
            run(dataset, columns, 0);
        } else {
            runOnAllLanes(dataset, columns);
        }
        return columns;
    }

    private void runOnAllLanes(Dataset<long[], String> dataset, HandWrittenLoop.Columns columns) {
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
    private void run(Dataset<long[], String> dataset, HandWrittenLoop.Columns columns, int number) throws OrtException {
        List<long[]> rows = dataset.inputs();
        List<String> truth = dataset.truth();
        Lane lane = lanes.get(number);
        for (int from = number * batchSize; from < rows.size(); from += lanes.size() * batchSize) {
            int longest = 0;
            for (int row = from; row < from + batchSize; row++) {
                longest = Math.max(longest, rows.get(row).length);
            }
            lane.fill(rows, from, longest);
            try (OrtSession.Result result = session.run(lane.inputs(longest), Set.of(), lane.outputs)) {
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
            for (OnnxTensor tensor : lane.tensors) {
                tensor.close();
            }
        }
    }
}
