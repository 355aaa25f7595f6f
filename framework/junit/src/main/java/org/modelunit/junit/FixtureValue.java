package org.modelunit.junit;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.modelunit.parallel.WaitLimit;
import org.modelunit.parallel.WatchedThread;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;

/**
 * A value that is made once, by whoever asks first, while the others wait; so is a failure to make it.
 *
 * <p>It is made on a thread of its own. On the test's thread, a timeout of that test would interrupt what others wait for, and a
 * parallel computation could begin another test inside this one, which would then wait for itself. One that takes too long fails, for
 * a test's timeout does not reach its parameters, and the build would never end.
 */
final class FixtureValue {

    /** What makes a value. */
    interface Making {

        /**
         * Makes the value.
         *
         * @param time is paused while the value waits for others, which have a time of their own
         */
        @Nullable
        Object make(WaitLimit time) throws Throwable;
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
    private final ClosingOrder closing;
    private final WaitLimit time;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicReference<@Nullable Failure> hanging = new AtomicReference<>();
    private final FutureTask<Object> task;
    private volatile @Nullable WatchedThread maker;

    FixtureValue(String name, Making making, ClosingOrder closing) {
        this.name = name;
        this.making = making;
        this.closing = closing;
        this.time = new WaitLimit(closing.timeout());
        this.task = new FutureTask<>(this::make);
    }

    /** Returns the value; a maker that asks pauses its own time meanwhile. */
    Object getFor(WaitLimit asking) throws Failure {
        asking.pause();
        try {
            return get();
        } finally {
            asking.resume();
        }
    }

    /** Returns the value, for which it waits no longer than it may take to be made. */
    Object get() throws Failure {
        if (begun.compareAndSet(false, true)) {
            begin();
        }
        while (true) {
            try {
                return time.await(task);
            } catch (TimeoutException e) {
                giveUp();
            } catch (CancellationException e) {
                throw Objects.requireNonNull(hanging.get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Failure failure ? failure : new Failure(name + " failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("waiting for " + name + " was interrupted, by a timeout for instance", e);
            }
        }
    }

    private void begin() {
        Recorder sink = Recording.sink();
        maker = FixtureThread.start(name, () -> {
            Recording.Scope scope = Recording.into(sink);
            task.run();
            scope.close();
        });
    }

    /** Fails what took too long, for all who wait and will ask; should it end after all, its value is closed with the others. */
    private void giveUp() {
        WatchedThread working = maker;
        if (working != null) {
            TimeoutException error = FixtureThread.hanging(working, name + " was not made", time.limit());
            hanging.compareAndSet(null, new Failure(String.valueOf(error.getMessage()), error));
            task.cancel(true);
        }
    }

    private Object make() throws Failure {
        Object value;
        try {
            value = making.make(time);
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
