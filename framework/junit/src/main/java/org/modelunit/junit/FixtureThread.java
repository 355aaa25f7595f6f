package org.modelunit.junit;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;

/** A thread on which a fixture works, and what can be said of it when it does not end. */
final class FixtureThread {

    private static final String SETTING = "modelunit.fixture.timeout";

    private FixtureThread() {}

    /** Begins work on a thread that does not keep the JVM alive. */
    static Thread start(String what, Runnable work) {
        Thread thread = new Thread(null, work, "modelunit-fixture " + what, 0, false);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /**
     * Returns an error that says where a thread is, and has its stack.
     *
     * @param what what it did not do, as a sentence without its end
     */
    static TimeoutException hanging(Thread thread, String what, Duration timeout) {
        StackTraceElement[] stack = thread.getStackTrace();
        String where = Arrays.stream(stack)
                .filter(frame -> !isJdk(frame.getClassName()))
                .findFirst()
                .or(() -> Arrays.stream(stack).findFirst())
                .map(frame -> ", and is still at " + frame)
                .orElse("");
        TimeoutException error = new TimeoutException(
                what + " within " + text(timeout) + where + "; mend it, or allow more by " + SETTING);
        error.setStackTrace(stack);
        return error;
    }

    private static boolean isJdk(String className) {
        return className.startsWith("java.") || className.startsWith("jdk.") || className.startsWith("sun.");
    }

    private static String text(Duration time) {
        if (time.toMillis() % 60_000 == 0) {
            return time.toMinutes() + (time.toMinutes() == 1 ? " minute" : " minutes");
        }
        return time.toMillis() % 1_000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
