package org.modelunit.junit;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.modelunit.parallel.WatchedThread;
import org.modelunit.text.DurationText;

/** A thread on which a fixture works, and what can be said of it when it does not end. */
final class FixtureThread {

    private static final String SETTING = "modelunit.fixture.timeout";

    private FixtureThread() {}

    /** Begins work that belongs to no test. */
    static WatchedThread start(String what, Runnable work) {
        return WatchedThread.start("modelunit-fixture " + what, false, work);
    }

    /**
     * Returns an error that says where a thread is, and has its stack.
     *
     * @param what what it did not do, as a sentence without its end
     */
    static TimeoutException hanging(WatchedThread thread, String what, Duration timeout) {
        WatchedThread.Position position = thread.position();
        String where = position.inWords();
        return position.traceOf(new TimeoutException(what + " within " + DurationText.of(timeout)
                + (where.isEmpty() ? "" : ", and is still at " + where) + "; mend it, or allow more by " + SETTING));
    }
}
