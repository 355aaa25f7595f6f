package org.modelunit.measuring;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;

/** Waits for a moment: parks as long as that is precise enough, and spins for the rest. */
final class PreciseWait {

    /** What a parked thread may sleep longer than it should: 50 microseconds of timer slack on Linux, and the way back to a processor. */
    private static final long SPIN_NANOS = 250_000;

    private PreciseWait() {}

    /** Returns at a moment of {@link System#nanoTime}, or as soon afterwards as the machine lets it. */
    static void until(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            if (left > SPIN_NANOS) {
                LockSupport.parkNanos(left - SPIN_NANOS);
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted while a model was under load");
                }
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
