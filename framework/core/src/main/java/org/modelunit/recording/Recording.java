package org.modelunit.recording;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Verdict;

/**
 * Where assertions hand in their verdicts, and where whoever runs tests says which test a thread is in.
 *
 * <p>Scopes are a stack for each thread: with parallel tests a thread may start another test inside one, and finds its own again
 * when that ends.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Recording {

    private static final ThreadLocal<@Nullable Frame> CURRENT = new ThreadLocal<>();

    private Recording() {}

    /** A test that this thread is in, or a sink that its claims go to; closing it leaves it. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    private record Frame(
            TestId test, Recorder sink, @Nullable Frame outer) {}

    /** Returns the test that this thread is in, or {@link TestId#UNATTRIBUTED}. */
    public static TestId test() {
        Frame frame = CURRENT.get();
        return frame == null ? TestId.UNATTRIBUTED : frame.test;
    }

    /**
     * Enters a test on this thread, until the scope is closed.
     *
     * @param test the test that claims are attributed to from now on
     */
    public static Scope enter(TestId test) {
        return push(test, sink());
    }

    /**
     * Sends what this thread records to one recorder alone, until the scope is closed: for tests of tests, whose red claims are
     * nobody's evidence.
     *
     * @param sink what takes the claims
     */
    public static Scope into(Recorder sink) {
        return push(TestId.UNATTRIBUTED, sink);
    }

    /**
     * Records a claim that was judged, in the test that this thread is in.
     *
     * @param verdict what became of the claim
     */
    public static void claimed(Verdict verdict) {
        sink().claimed(test(), verdict);
    }

    /**
     * Records a claim that could not be judged, in the test that this thread is in.
     *
     * @param subject what the claim is about
     * @param property what should have been looked at
     * @param requirement what was required, in words
     * @param error why it could not be judged
     */
    public static void broke(String subject, String property, String requirement, Throwable error) {
        sink().broke(test(), subject, property, requirement, error);
    }

    /** Returns what takes the claims of this thread: the sink it was sent into, or all recorders of this JVM. */
    public static Recorder sink() {
        Frame frame = CURRENT.get();
        return frame == null ? Recorders.all() : frame.sink;
    }

    private static Scope push(TestId test, Recorder sink) {
        Frame inner = new Frame(test, sink, CURRENT.get());
        CURRENT.set(inner);
        return () -> {
            if (!inner.equals(CURRENT.get())) {
                throw new IllegalStateException("scopes must be closed on their own thread, the last one first; "
                        + test.displayName() + " is not the last");
            }
            if (inner.outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(inner.outer);
            }
        };
    }
}
