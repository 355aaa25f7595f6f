package org.modelunit.onnx;

import java.util.List;
import java.util.Map;
import org.modelunit.ClassPredictions;
import org.modelunit.Classifier;
import org.modelunit.Labels;
import org.modelunit.provenance.Fingerprint;

/** A file that decides for labels. */
final class OnnxClassifier<I> implements Classifier<I> {

    private final Session session;
    private final Inputs<I> inputs;
    private final ClassOutputs outputs;

    OnnxClassifier(Session session, Inputs<I> inputs, ClassOutputs outputs) {
        this.session = session;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    @Override
    public Labels labels() {
        return outputs.labels();
    }

    @Override
    public ClassPredictions predictAll(List<I> rows) {
        return predictInBatches(rows, Math.max(1, rows.size()));
    }

    /** One call of the session for all batches, whose answers are written to their place among all. */
    @Override
    public ClassPredictions predictInBatches(List<I> rows, int batchSize) {
        if (batchSize <= 0) {
            throw new IllegalArgumentException("batchSize must be above 0, but was " + batchSize);
        }
        Outputs<ClassPredictions> collected = outputs.collector(rows.size());
        return rows.isEmpty() ? collected.answers() : session.run(rows, batchSize, inputs, collected);
    }

    @Override
    public Fingerprint fingerprint() {
        return session.fingerprint();
    }

    @Override
    public Map<String, String> versions() {
        return Map.of("onnxruntime", OrtRuntime.version());
    }

    @Override
    public void close() {
        session.close();
    }

    @Override
    public String toString() {
        return session.fingerprint().name();
    }
}
