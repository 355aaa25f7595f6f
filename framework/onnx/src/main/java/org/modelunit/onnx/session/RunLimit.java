package org.modelunit.onnx.session;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The time that each run of a call may take. One for all runs, as creating ONNX Runtime's options and telling the watchdog costs
 * more than writing down when the next run is due.
 */
final class RunLimit implements AutoCloseable {

    private OrtSession.@Nullable RunOptions options;
    private long due;
    private boolean running;
    private boolean expired;

    /** Begins a run, which has the whole time again. */
    synchronized OrtSession.RunOptions begin(Duration deadline) throws OrtException {
        OrtSession.RunOptions present = options;
        if (present == null) {
            present = new OrtSession.RunOptions();
            options = present;
        } else if (expired) { // the run before ended by itself in the moment when it was to be stopped
            present.setTerminate(false);
            expired = false;
        }
        due = System.nanoTime() + deadline.toNanos();
        running = true;
        return present;
    }

    synchronized void end() {
        running = false;
    }

    /** Stops the run if one is overdue; called by the watchdog, on its own thread. */
    synchronized void check(long now) throws OrtException {
        if (running && options != null && now - due >= 0) {
            expired = true;
            options.setTerminate(true);
        }
    }

    /** Tells whether the last run was to be stopped. */
    synchronized boolean expired() {
        return expired;
    }

    synchronized boolean isClosed() {
        return options == null;
    }

    /** Synchronized, as the watchdog must not touch options that are closed. */
    @Override
    public synchronized void close() {
        if (options != null) {
            options.close();
            options = null;
        }
    }
}
