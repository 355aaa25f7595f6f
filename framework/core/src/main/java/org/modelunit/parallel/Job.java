package org.modelunit.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Tasks that threads take one by one. Whoever waits does so only for tasks that have begun, so jobs within jobs cannot lock up. */
final class Job implements Runnable {

    private final int tasks;
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();
    private int ended; // guarded by this, as are the two below
    private int failedTask = Integer.MAX_VALUE;
    private @Nullable Throwable failure;

    Job(int tasks, IntConsumer task) {
        this.tasks = tasks;
        this.task = task;
    }

    @Override
    public void run() {
        for (int number = next.getAndIncrement(); number < tasks; number = next.getAndIncrement()) {
            try {
                task.accept(number);
                end(number, null);
            } catch (Throwable e) { // handed to the thread that waits
                end(number, e);
            }
        }
    }

    private synchronized void end(int number, @Nullable Throwable error) {
        ended++;
        if (error != null && number < failedTask) {
            failedTask = number;
            failure = error;
            // nobody begins another task; those that never begin have ended
            int begun = Math.min(tasks, next.getAndSet(tasks));
            ended += tasks - begun;
        }
        notifyAll();
    }

    void await() {
        await(() -> {}); // tasks use the caller's arrays, so they must end first
    }

    /**
     * Waits for the tasks that have begun.
     *
     * @param onInterrupt what to do when the thread that waits is interrupted; it waits on all the same
     */
    synchronized void await(Runnable onInterrupt) {
        boolean isInterrupted = false;
        while (ended < tasks) {
            try {
                wait();
            } catch (InterruptedException e) {
                isInterrupted = true;
                onInterrupt.run();
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw Job.<RuntimeException>asItIs(failure);
        }
    }

    /** A checked exception that no signature declares is thrown as well: other languages, and some libraries, do so. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T asItIs(Throwable failure) throws T {
        throw (T) failure;
    }
}
