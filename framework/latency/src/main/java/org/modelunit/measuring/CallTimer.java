package org.modelunit.measuring;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.modelunit.error.ModelException;
import org.modelunit.privacy.ForeignError;
import org.modelunit.text.PrintableText;

/**
 * Times calls of sessions, several at once where one is too short for a clock. Each sample is a sign of life. For one thread, but for the signs.
 */
final class CallTimer<I> {

    /** The shortest sample: a clock's own cost and grain are next to nothing in it. */
    static final long SHORTEST_SAMPLE_NANOS = 100_000;

    private static final int MOST_CALLS = 1_000_000;
    private static final VarHandle ANSWER;
    private static final VarHandle SIGNS;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            ANSWER = lookup.findVarHandle(CallTimer.class, "answer", Object.class);
            SIGNS = lookup.findVarHandle(CallTimer.class, "signs", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final List<I> inputs;

    @SuppressWarnings("UnusedVariable") // written, so that no answer is optimized away
    private Object answer = "";

    private long signs;

    CallTimer(List<I> inputs) {
        this.inputs = inputs;
    }

    /** Returns a number that changes with each sample. */
    long signs() {
        return (long) SIGNS.getOpaque(this);
    }

    /**
     * Returns how many calls have to be timed at once.
     *
     * @param nanosPerCall how long one takes
     */
    static int calls(double nanosPerCall) {
        return (int) Math.min(MOST_CALLS, Math.ceil(SHORTEST_SAMPLE_NANOS / Math.max(1, nanosPerCall)));
    }

    /** Returns the place of the input that so many calls after one ask for. */
    int after(int first, int calls) {
        return (int) ((first + (long) calls) % inputs.size());
    }

    /**
     * Asks a session for some inputs.
     *
     * @param name what the model is called, for errors
     * @param session the session
     * @param first the place of the first input
     * @param calls how many calls are timed at once
     * @return nanoseconds per call
     */
    double sample(String name, TimedSession<I> session, int first, int calls) {
        SIGNS.setOpaque(this, signs + 1);
        int place = first;
        try {
            long start = System.nanoTime();
            for (int call = 0; call < calls; call++) {
                ANSWER.setOpaque(this, session.call(inputs.get(place)));
                place = place + 1 == inputs.size() ? 0 : place + 1;
            }
            long end = System.nanoTime();
            return Math.max(1, end - start) / (double) calls;
        } catch (Exception
                | LinkageError
                | StackOverflowError e) { // a checked one as well, which some languages throw anywhere
            throw failure(name, place, e);
        }
    }

    private static ModelException failure(String name, int place, Throwable thrown) {
        return new ModelException(
                PrintableText.of(name) + " failed while it was timed, for input " + place + ": "
                        + ForeignError.inWords(thrown),
                ForeignError.asCause(thrown));
    }
}
