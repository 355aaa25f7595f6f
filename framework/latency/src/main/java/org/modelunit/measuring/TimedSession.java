package org.modelunit.measuring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.modelunit.Model;
import org.modelunit.provenance.Fingerprint;

/** One fresh model, which is asked for one input at a time. */
final class TimedSession<I> implements AutoCloseable {

    private final Model<I, ?> model;

    TimedSession(Model<I, ?> model) {
        this.model = model;
    }

    /** Asks the model for one input, and returns its answer, which the caller should use so that nothing is optimized away. */
    Object call(I input) {
        return model.predictAll(List.of(input));
    }

    /** Returns whether this is a session of a model, and of no other one that looks the same. */
    boolean isOf(Object other) {
        return model == other;
    }

    /** Returns the model, so that one which is given twice can be told. */
    Model<I, ?> model() {
        return model;
    }

    Fingerprint fingerprint() {
        return model.fingerprint();
    }

    Map<String, String> versions() {
        return model.versions();
    }

    Duration deadline() {
        return model.deadline();
    }

    boolean isThreadSafe() {
        return model.isThreadSafe();
    }

    @Override
    public void close() {
        model.close();
    }

    /** Asks the model for several inputs at once. */
    Object callAll(List<I> inputs) {
        return model.predictAll(inputs);
    }
}
