package org.modelunit.junit;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;

/**
 * A value that is made once, by whoever asks first, while the others wait; so is a failure to make it.
 *
 * <p>It is made on a thread of its own. On the test's thread, a timeout of that test would interrupt what others wait for, and a
 * parallel computation could begin another test inside this one, which would then wait for itself.
 */
final class FixtureValue {

    /** What makes a value. */
    interface Making {
        @Nullable
        Object make() throws Throwable;
    }

    /** Why there is no value, with what the fixture has thrown as its cause, if it has. */
    static final class Failure extends Exception {

        private static final long serialVersionUID = 1L;

        Failure(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private final String name;
    private final Making making;
    private final Closing closing;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final FutureTask<Object> task;

    FixtureValue(String name, Making making, Closing closing) {
        this.name = name;
        this.making = making;
        this.closing = closing;
        this.task = new FutureTask<>(this::make);
    }

    Object get() throws Failure {
        if (begun.compareAndSet(false, true)) {
            begin();
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failure failure ? failure : new Failure(name + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("waiting for " + name + " was interrupted, by a timeout for instance", e);
        }
    }

    private void begin() {
        Recorder sink = Recording.sink();
        Runnable recordedAlike = () -> {
            Recording.Scope scope = Recording.into(sink);
            task.run();
            scope.close();
        };
        Thread thread = new Thread(null, recordedAlike, "modelunit-fixture " + name, 0, false);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
        thread.start();
    }

    private Object make() throws Failure {
        Object value;
        try {
            value = making.make();
        } catch (Failure needed) {
            throw needed;
        } catch (Throwable thrown) {
            String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
            throw new Failure(name + " threw " + thrown.getClass().getSimpleName() + message, thrown);
        }
        if (value == null) {
            throw new Failure(name + " returned null", null);
        }
        closing.completed(name, value);
        return value;
    }
}
