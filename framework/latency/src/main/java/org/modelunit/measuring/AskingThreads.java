package org.modelunit.measuring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** Threads that ask a model, and how their end is waited for. */
final class AskingThreads {

    private AskingThreads() {}

    /** Waits for their end until a moment, or until this thread is interrupted, which its flag tells then. */
    static void await(List<Thread> threads, long deadline) {
        try {
            for (Thread thread : threads) {
                thread.join(millisUntil(deadline));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Interrupts them, and waits until they have left the model, as long as patience lasts and even where this thread is interrupted: a
     * session must not be closed while somebody is in it.
     */
    static void end(List<Thread> threads, Duration patience) {
        threads.forEach(Thread::interrupt);
        long deadline = System.nanoTime() + patience.toNanos();
        boolean wasInterrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive() && System.nanoTime() - deadline < 0) {
                try {
                    thread.join(millisUntil(deadline));
                } catch (InterruptedException interrupted) {
                    wasInterrupted = true;
                }
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether one of them is still in the model, so that closing it could end the virtual machine. */
    static boolean areStuck(List<Thread> threads) {
        return threads.stream().anyMatch(Thread::isAlive);
    }

    /** Ends a measurement whose thread was interrupted: what was measured until then is of less than was asked for. */
    static void requireNotInterrupted(String what) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted while " + what);
        }
    }

    private static long millisUntil(long deadline) {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
    }
}
