package org.modelunit.onnx;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.modelunit.Model;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.OrtRuntime;
import org.modelunit.onnx.session.Outputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.provenance.Fingerprint;

/** What classifiers and regressors made of a file have in common: passes over a session, which they own. */
abstract class OnnxPasses<I, P> implements Model<I, P> {

    private final Session session;
    private final Inputs<I> inputs;
    private final IntFunction<Outputs<P>> collectors;

    OnnxPasses(Session session, Inputs<I> inputs, IntFunction<Outputs<P>> collectors) {
        this.session = session;
        this.inputs = inputs;
        this.collectors = collectors;
    }

    @Override
    public P predictAll(List<I> rows) {
        return predictInBatches(rows, Math.max(1, rows.size()));
    }

    /** One call of the session for all batches, whose answers are written to their place among all. */
    public P predictInBatches(List<I> rows, int batchSize) {
        if (batchSize <= 0) {
            throw new IllegalArgumentException("batchSize must be above 0, but was " + batchSize);
        }
        Outputs<P> collected = collectors.apply(rows.size());
        return rows.isEmpty() ? collected.answers() : session.run(rows, batchSize, inputs, collected);
    }

    @Override
    public Fingerprint fingerprint() {
        return session.fingerprint();
    }

    @Override
    public Map<String, String> versions() {
        String version = OrtRuntime.version();
        return inputs.isByLength()
                ? Map.of("onnxruntime", version, "batches", "by length")
                : Map.of("onnxruntime", version);
    }

    @Override
    public Duration deadline() {
        return session.longestBatch();
    }

    @Override
    public boolean isThreadSafe() {
        return true;
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
