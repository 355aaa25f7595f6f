package org.modelunit.measuring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.Model;
import org.modelunit.error.ModelException;
import org.modelunit.provenance.Fingerprint;

/** One fresh model, which is asked for one input at a time. */
final class TimedSession<I> implements AutoCloseable {

    /** What a call returned that answered nothing. */
    static final String NO_ANSWER = "null instead of an answer";

    private final Model<I, ?> model;

    TimedSession(Model<I, ?> model) {
        this.model = model;
    }

    /**
     * Asks the model for one input, and returns its answer, which the caller should use so that nothing is optimized away.
     *
     * @throws ModelException if it returns null, which is as little of an answer as an error is
     */
    Object call(I input) {
        return answer(model.predictAll(List.of(input)));
    }

    /** Asks the model for one input, and returns whatever it does. */
    @Nullable
    Object ask(I input) {
        return model.predictAll(List.of(input));
    }

    private static Object answer(@Nullable Object given) {
        if (given == null) {
            throw new ModelException(NO_ANSWER);
        }
        return given;
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
        return answer(model.predictAll(inputs));
    }
}
