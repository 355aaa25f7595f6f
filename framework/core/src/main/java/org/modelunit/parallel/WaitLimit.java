package org.modelunit.parallel;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How long some work may go on without a sign of life while somebody waits for it. The time is counted by waiting and not by a clock,
 * so that none goes by while a debugger holds all threads; where several wait at once, it is counted once. Safe for any thread.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class WaitLimit {

    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(200);

    /** Twice as long still is a number of nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private final Duration limit;
    private final LongSupplier signs;
    private final long wait;
    private long seen;
    private long waited;
    private long waits;
    private int pauses;

    /**
     * Creates a limit for the whole of some work, which gives no signs.
     *
     * @param limit how long, above 0
     */
    public WaitLimit(Duration limit) {
        this(limit, () -> 0);
    }

    /**
     * Creates a limit for the time between two signs.
     *
     * @param limit how long, above 0
     * @param signs gives a number that changes with each sign of life
     */
    public WaitLimit(Duration limit, LongSupplier signs) {
        this.limit = capped(limit);
        this.signs = signs;
        this.wait = Math.min(LONGEST_WAIT, Math.max(1, this.limit.toNanos() / 4));
        this.seen = signs.getAsLong();
    }

    /**
     * Returns a length of time that can be counted in nanoseconds: a century where it is longer, as {@link java.time.temporal.ChronoUnit#FOREVER}.
     *
     * @param limit how long
     */
    public static Duration capped(Duration limit) {
        return limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
    }

    /** Returns how long the work may go on, a century at most. */
    public Duration limit() {
        return limit;
    }

    /** Lets no time go by until it is resumed, as the work itself waits for somebody. */
    public synchronized void pause() {
        pauses++;
    }

    /** Lets time go by again. */
    public synchronized void resume() {
        pauses--;
    }

    /**
     * Waits for the work.
     *
     * @param work the work
     * @param <T> what it gives
     * @return what it gave
     * @throws TimeoutException if it gave no sign for too long
     * @throws ExecutionException if it threw something
     * @throws InterruptedException if this thread was interrupted
     */
    public <T> T await(Future<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            long before = waits();
            try {
                return work.get(wait, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (isOverAfterWait(before)) {
                    throw e;
                }
            }
        }
    }

    /** Returns how many waits have been counted. */
    synchronized long waits() {
        return waits;
    }

    /**
     * Counts a wait that has gone by, unless somebody else's was counted meanwhile.
     *
     * @param before how many waits had been counted when it began
     * @return whether it has been too long
     */
    synchronized boolean isOverAfterWait(long before) {
        if (before == waits) {
            waits++;
            waited += pauses > 0 ? 0 : wait;
        }
        long now = signs.getAsLong();
        if (now != seen) {
            seen = now;
            waited = 0;
        }
        return waited >= limit.toNanos();
    }
}
