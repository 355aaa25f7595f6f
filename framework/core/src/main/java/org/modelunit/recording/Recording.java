package org.modelunit.recording;

import java.util.concurrent.ForkJoinWorkerThread;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;

/**
 * Where assertions hand in their verdicts, and where whoever runs tests says which test a thread is in.
 *
 * <p>Scopes are a stack for each thread: with parallel tests a thread may start another test inside one, and finds its own again
 * when that ends. A thread that entered no test itself is in the one that it was started in, as long as that runs. A thread that was
 * started elsewhere, such as one of a pool, is in the test that runs when only one does; of several it is in one, nobody knows which,
 * and its claims are named after all of them.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Recording {

    private static final InheritableThreadLocal<@Nullable Place> PLACE = new InheritableThreadLocal<>() {
        @Override
        protected @Nullable Place childValue(@Nullable Place parent) {
            return parent == null ? null : parent.ofStartedThread();
        }
    };

    private static final OpenScopes OPEN = new OpenScopes();

    private Recording() {}

    /** A test that this thread is in, or a sink that its claims go to; closing it leaves it. */
    public interface Scope extends AutoCloseable {

        /**
         * Says, on whatever thread, that the test is over: nothing is attributed to it from now on. Its own thread has to close the
         * scope all the same.
         */
        void over();

        /** Leaves the scope, on the thread that entered it. */
        @Override
        void close();
    }

    /**
     * Returns the test that this thread is in, {@link TestId#UNATTRIBUTED}, or one that {@linkplain TestId#isAttributed is none} and
     * names those it may be.
     */
    public static TestId test() {
        return current().test();
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
     * Sends what is claimed outside any test to one recorder, on whatever thread, from now on: for whoever runs the tests, so that a
     * thread which goes on after the last of them is heard.
     *
     * @param sink what takes the claims and hands them on to {@link #sink()}
     * @return ends it; all recorders of this JVM take the claims again
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static Runnable outside(Recorder sink) {
        OPEN.outside(sink);
        return () -> OPEN.outside(null);
    }

    /** Begins an assertion in the test that this thread is in; it is told when it claims something. */
    public static OpenAssertion begin() {
        OpenAssertion assertion = new OpenAssertion();
        OpenScope current = current();
        current.sink().began(current.test(), assertion);
        return assertion;
    }

    /**
     * Records a claim that was judged, in the test that this thread is in.
     *
     * @param claim what was claimed
     * @param verdict what became of it
     */
    public static void claimed(Claim claim, Verdict verdict) {
        OpenScope current = current();
        current.sink().claimed(current.test(), claim, verdict);
    }

    /**
     * Records a claim that could not be judged, in the test that this thread is in.
     *
     * @param claim what was claimed
     * @param error why it could not be judged
     */
    public static void broke(Claim claim, Throwable error) {
        OpenScope current = current();
        current.sink().broke(current.test(), claim, error);
    }

    /** Returns what takes the claims of this thread: the sink it was sent into, or all recorders of this JVM. */
    public static Recorder sink() {
        return current().sink();
    }

    private static OpenScope current() {
        Place place = PLACE.get();
        OpenScope own = place == null ? null : place.running();
        if (own != null) {
            return own;
        }
        // threads of a fork-join pool serve whoever comes, whoever it was that had them started
        boolean pooled = place == null || Thread.currentThread() instanceof ForkJoinWorkerThread;
        OpenScope started = pooled ? null : place.startedIn();
        return OPEN.innermost(started);
    }

    private static Scope push(TestId test, Recorder sink) {
        Place before = PLACE.get();
        OpenScope inner = new OpenScope(test, sink, before == null ? null : before.own());
        PLACE.set(new Place(inner, before == null ? null : before.started()));
        OPEN.add(inner);
        return new Scope() {
            @Override
            public void over() {
                OPEN.end(inner);
            }

            @Override
            public void close() {
                Place place = PLACE.get();
                if (place == null || place.own() != inner) {
                    throw new IllegalStateException("scopes must be closed on their own thread, the last one first; "
                            + test.displayName() + " is not the last");
                }
                OPEN.end(inner);
                Place outer = new Place(inner.outer(), place.started());
                if (outer.own() == null && outer.started() == null) {
                    PLACE.remove();
                } else {
                    PLACE.set(outer);
                }
            }
        };
    }

    /**
     * Where a thread is.
     *
     * @param own the scope that it entered last; null for none
     * @param started the scope that it was started in; null for none
     */
    private record Place(@Nullable OpenScope own, @Nullable OpenScope started) {

        @Nullable
        OpenScope running() {
            return own == null ? null : own.running();
        }

        @Nullable
        OpenScope startedIn() {
            return started == null ? null : started.running();
        }

        @Nullable
        Place ofStartedThread() {
            OpenScope here = running() != null ? running() : startedIn();
            return here == null ? null : new Place(null, here);
        }
    }
}
