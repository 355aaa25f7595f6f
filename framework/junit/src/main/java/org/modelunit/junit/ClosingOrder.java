package org.modelunit.junit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.FixtureException;
import org.modelunit.parallel.WaitLimit;
import org.modelunit.parallel.WatchedThread;

/**
 * The values that have to be closed, in the order of their completion: what was completed later may use what was completed earlier,
 * so it goes first. (JUnit's own stores close by the beginning of creation, so a model would go before its evaluation.)
 */
final class ClosingOrder implements AutoCloseable {

    private record Made(String name, AutoCloseable value) {}

    private final Duration timeout;
    private final Deque<Made> made = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param timeout how long one value may take to be made, and to be closed
     */
    ClosingOrder(Duration timeout) {
        this.timeout = timeout;
    }

    Duration timeout() {
        return timeout;
    }

    /** Takes a value that was completed; one that comes after the end is closed at once. */
    void completed(String name, Object value) {
        if (!(value instanceof AutoCloseable closeable)) {
            return;
        }
        synchronized (this) {
            if (!closed) {
                // a value that two fixture methods return is closed once, after all that may use it
                if (made.stream().noneMatch(one -> one.value == closeable)) {
                    made.push(new Made(name, closeable));
                }
                return;
            }
        }
        FixtureException failure = closeAll(List.of(new Made(name, closeable)));
        if (failure != null) {
            throw failure;
        }
    }

    /** Closes all values, whatever happens to one of them. */
    @Override
    public void close() {
        List<Made> lastFirst;
        synchronized (this) {
            closed = true;
            lastFirst = new ArrayList<>(made);
            made.clear();
        }
        FixtureException failure = closeAll(lastFirst);
        if (failure != null) {
            throw failure;
        }
    }

    private @Nullable FixtureException closeAll(List<Made> values) {
        FixtureException first = null;
        for (Made one : values) {
            try {
                close(one);
            } catch (Throwable thrown) {
                FixtureException failure =
                        new FixtureException("the value of " + one.name + " could not be closed: " + thrown, thrown);
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        return first;
    }

    /** Closes a value on a thread of its own: one that never ends must not keep the others, and the build, from their end. */
    private void close(Made one) throws Throwable {
        FutureTask<Object> task = new FutureTask<>(() -> {
            one.value.close();
            return one;
        });
        WatchedThread thread = FixtureThread.start("close " + one.name, task);
        try {
            new WaitLimit(timeout).await(task);
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            throw FixtureThread.hanging(thread, one.name + " was not closed", timeout);
        }
    }
}
