package org.modelunit.junit.latency;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.console.Console;
import org.modelunit.text.DurationText;

/**
 * Keeps what measures on a machine apart, whichever build, JVM or thread it is in: a lock on a file in the temporary folder, one for
 * each user. A lock of a JVM that was killed is free again.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class MachineLock implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String LIMIT = "modelunit.fixture.timeout";

    private final HeldLock held;

    private MachineLock(HeldLock held) {
        this.held = held;
    }

    /**
     * Waits until nothing else measures on this machine, and keeps others from it until the lock is closed. After a while it
     * says who that is. Its time is counted by waiting, so that none goes by while a debugger holds all threads.
     *
     * @param test the test that is going to measure, for those who wait for it
     * @param limit how long to wait
     * @throws IllegalStateException if the lock was not free in time, the thread was interrupted, or there can be no such lock
     */
    public static MachineLock acquire(String test, Duration limit) {
        return acquire(LockFile.ofThisUser(), test, limit);
    }

    static MachineLock acquire(LockFile file, String test, Duration limit) {
        requireNonNull(test, "test");
        long waits = 0;
        while (!Thread.currentThread().isInterrupted()) {
            HeldLock held = file.tryLock(test);
            if (held != null) {
                return new MachineLock(held);
            }
            Duration waited = PERIOD.multipliedBy(waits++);
            if (waited.compareTo(limit) >= 0) {
                throw new IllegalStateException(test + " could not measure: " + file.holder() + " has been measuring on"
                        + " this machine for " + DurationText.of(limit) + ", and one measures at a time (" + file.path()
                        + "); let it end, end it, or allow more by " + LIMIT);
            }
            if (waited.equals(PATIENCE)) {
                Console.print("ModelUnit: " + test + " waits for " + file.holder()
                        + ", as one measures at a time on a machine (" + file.path() + "), for "
                        + DurationText.of(limit) + " at most");
            }
            pause();
        }
        throw new IllegalStateException(
                test + " was interrupted, by a timeout for instance, before it had the machine to itself");
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PERIOD.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets others measure. */
    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the machine could not be given back", e);
        }
    }
}
