package org.modelunit.onnx;

import java.util.List;
import java.util.Map;
import org.modelunit.DoubleColumn;
import org.modelunit.Regressor;
import org.modelunit.provenance.Fingerprint;

/** A file that answers with numbers. */
final class OnnxRegressor<I> implements Regressor<I> {

    private final Session session;
    private final Inputs<I> inputs;
    private final RegressionOutputs outputs;

    OnnxRegressor(Session session, Inputs<I> inputs, RegressionOutputs outputs) {
        this.session = session;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    @Override
    public DoubleColumn predictAll(List<I> rows) {
        if (rows.isEmpty()) {
            return DoubleColumn.of();
        }
        try (Feed feed = inputs.encode(rows)) {
            return session.run(feed, outputs.reader(rows));
        }
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
