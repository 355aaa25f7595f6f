package org.modelunit.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import org.modelunit.error.ModelException;
import org.modelunit.provenance.Fingerprint;

/**
 * A loaded file that any number of threads may run. Closing waits for the runs, and a run after closing is an error: ONNX Runtime
 * itself would kill the JVM.
 */
final class Session implements AutoCloseable {

    private final Fingerprint fingerprint;
    private final Signature signature;
    private final OrtSession ort;
    private final Execution execution;
    private final BiFunction<Buffers, Integer, Call> calls;
    private final Buffers inputBuffers = new Buffers();
    private final Buffers outputBuffers = new Buffers();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    Session(Fingerprint fingerprint, Signature signature, OrtSession ort, Execution execution) {
        this(fingerprint, signature, ort, execution, Call::new);
    }

    /** Makes a session whose calls are made elsewhere: a test watches that each is closed. */
    Session(
            Fingerprint fingerprint,
            Signature signature,
            OrtSession ort,
            Execution execution,
            BiFunction<Buffers, Integer, Call> calls) {
        this.fingerprint = fingerprint;
        this.signature = signature;
        this.ort = ort;
        this.execution = execution;
        this.calls = calls;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    Signature signature() {
        return signature;
    }

    /** Returns an empty feed for rows, to be filled before the run. */
    Feed feed(int rows) {
        return new Feed(inputBuffers, rows);
    }

    /** Runs the model and reads its outputs before anything native is closed. */
    <R> R run(Feed feed, Outputs<R> outputs) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new ModelException(fingerprint.name()
                        + " is closed and cannot answer any more; evaluate before its owner closes it");
            }
            return runOpen(feed, outputs);
        } finally {
            lock.readLock().unlock();
        }
    }

    private <R> R runOpen(Feed feed, Outputs<R> outputs) {
        try (Call call = calls.apply(outputBuffers, feed.rows())) {
            feed.handOverTo(call);
            outputs.request(call);
            runWithDeadline(call);
            return outputs.read(call);
        } catch (OrtException e) {
            throw signature.error(
                    "ONNX Runtime cannot run it on " + feed.rows() + " rows: " + e.getMessage(),
                    "look at the shapes and types above, and at the values of these rows",
                    e);
        }
    }

    private void runWithDeadline(Call call) throws OrtException {
        Watchdog watchdog = Watchdog.instance();
        watchdog.enter(call, execution.deadline());
        try {
            call.run(ort);
        } catch (OrtException e) {
            if (call.expired()) {
                throw new ModelException(
                        fingerprint.name() + " did not answer for " + call.rows() + " rows within "
                                + Words.of(execution.deadline())
                                + " and was stopped; evaluate in smaller batches, or allow more with deadline(…)",
                        e);
            }
            throw e;
        } finally {
            watchdog.leave();
        }
    }

    /** Waits for the runs, then frees the model; does nothing the second time. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                ort.close();
            }
        } catch (OrtException e) {
            throw new ModelException("cannot close " + fingerprint.name() + ": " + e.getMessage(), e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
