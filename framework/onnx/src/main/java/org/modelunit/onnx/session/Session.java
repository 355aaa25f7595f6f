package org.modelunit.onnx.session;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.tensor.Signature;
import org.modelunit.parallel.Crew;
import org.modelunit.privacy.ForeignError;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.DurationText;

/**
 * A loaded file that any number of threads may run. Closing waits for the runs, and a run after closing is an error: ONNX Runtime
 * itself would kill the JVM.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Session implements AutoCloseable {

    private final Fingerprint fingerprint;
    private final Signature signature;
    private final OrtSession ort;
    private final Execution execution;
    private final Function<Buffers, Call> calls;
    private final Buffers inputBuffers = new Buffers();
    private final Buffers outputBuffers = new Buffers();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final LongAdder batches = new LongAdder();

    /** The threads that are in a run, and cannot wait for its end. */
    private final Set<Thread> inside = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;

    Session(Fingerprint fingerprint, Signature signature, OrtSession ort, Execution execution) {
        this(fingerprint, signature, ort, execution, Call::new);
    }

    /** Makes a session whose calls are made elsewhere: a test watches that each is closed. */
    Session(
            Fingerprint fingerprint,
            Signature signature,
            OrtSession ort,
            Execution execution,
            Function<Buffers, Call> calls) {
        this.fingerprint = fingerprint;
        this.signature = signature;
        this.ort = ort;
        this.execution = execution;
        this.calls = calls;
    }

    /** Returns what is told of the model in evidence. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Returns how long a batch may take: once the deadline to encode it, once to run it, and a second for what lies between. */
    public Duration longestBatch() {
        return execution.deadline().multipliedBy(2).plusSeconds(1);
    }

    /** Returns what the file takes and gives. */
    public Signature signature() {
        return signature;
    }

    /**
     * Runs the model on examples in batches, which several threads share, and reads the outputs before anything native is closed. The
     * batches of a thread are one call, so that tensors are made once for all batches of one size; closing waits for the last.
     */
    public <I, R> R run(List<I> all, int batchSize, Inputs<I> inputs, Outputs<R> outputs) {
        lock.readLock().lock();
        try (Lanes lanes = new Lanes(this::openLane)) {
            RowOrder order = inputs.isByLength() && all.size() > batchSize
                    ? byLength(all, batchSize, inputs)
                    : RowOrder.AS_GIVEN;
            eachBatch(order, all.size(), batchSize, (from, to) -> {
                Batch<I> batch = Batch.of(all, order, from, to);
                lanes.use(lane -> run(batch, inputs, lane, outputs));
            });
            return order.isAsGiven() ? outputs.answers() : outputs.reordered(outputs.answers(), order.places());
        } catch (OrtException e) {
            throw new ModelException(
                    "ONNX Runtime cannot free what " + fingerprint.name() + " used: " + e.getMessage(), e);
        } finally {
            lock.readLock().unlock();
        }
    }

    private interface OfBatch {
        void run(int from, int to);
    }

    private void eachBatch(RowOrder order, int rows, int batchSize, OfBatch work) {
        int count = (rows - 1) / batchSize + 1;
        Crew.run(execution.workers(), count, number -> {
            int from = order.begin(number, batchSize, rows);
            int to = order.begin(number + 1, batchSize, rows);
            boolean isOutermost = inside.add(Thread.currentThread());
            try {
                work.run(from, to);
            } finally {
                if (isOutermost) {
                    inside.remove(Thread.currentThread());
                }
            }
            batches.increment();
        });
    }

    /** Asks for the rows' lengths; what is so long is not kept, as texts may be many. */
    private <I> RowOrder byLength(List<I> all, int batchSize, Inputs<I> inputs) {
        requireOpen();
        long[] lengths = new long[all.size()];
        eachBatch(RowOrder.AS_GIVEN, all.size(), batchSize, (from, to) -> {
            Batch<I> batch = Batch.lookingAt(all, from, to);
            inputs.measure(batch, lengths);
        });
        return RowOrder.byLength(lengths, batchSize);
    }

    private void requireOpen() {
        if (closed) {
            throw new ModelException(
                    fingerprint.name() + " is closed and cannot answer any more; evaluate before its owner closes it");
        }
    }

    private Lanes.Lane openLane() {
        requireOpen();
        return new Lanes.Lane(new Feed(inputBuffers), calls.apply(outputBuffers));
    }

    /** Waits for the runs for as long as they go on; takes the lock for writing when they are over. */
    private boolean isOver() {
        long wait = TimeUnit.MILLISECONDS.toNanos(100);
        long limit = longestBatch().toNanos();
        long waited = 0;
        long seen = batches.sum();
        boolean interrupted = false;
        try {
            while (waited < limit) {
                try { // again and again, so that progress is seen
                    if (lock.writeLock().tryLock(wait, TimeUnit.NANOSECONDS)) {
                        return true;
                    }
                } catch (InterruptedException e) {
                    interrupted = true; // whoever closes late in a test must not leave a model open
                }
                long now = batches.sum();
                waited = now == seen ? waited + wait : 0;
                seen = now;
            }
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <I> void run(Batch<I> batch, Inputs<I> inputs, Lanes.Lane lane, Outputs<?> outputs) {
        Call call = lane.call();
        try {
            lane.feed().begin(batch);
            inputs.encode(batch, lane.feed());
            call.begin(batch.rows());
            lane.feed().handOverTo(call);
            outputs.request(call);
            runWithDeadline(call);
            outputs.read(call, batch);
            call.end();
        } catch (OrtException e) {
            throw signature.error(
                    "ONNX Runtime cannot run it on " + batch.rowsInWords() + ": " + RuntimeMessage.of(e),
                    "look at the shapes and types above, and at the values of these rows",
                    RuntimeMessage.asCause(e));
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    fingerprint.name() + " cannot answer for the batch from " + batch.first() + ": "
                            + (ForeignError.isShown(e) ? e.getMessage() : ForeignError.inWords(e)),
                    ForeignError.asCause(e));
        }
    }

    private void runWithDeadline(Call call) throws OrtException {
        try {
            call.run(ort, execution.deadline());
        } catch (OrtException e) {
            if (call.limit().expired()) {
                throw new ModelException(
                        fingerprint.name() + " did not answer for " + call.rows() + " rows within "
                                + DurationText.of(execution.deadline())
                                + " and was stopped; evaluate in smaller batches, or allow more with deadline(…)",
                        RuntimeMessage.asCause(e));
            }
            throw e;
        }
    }

    /**
     * Waits for the runs, then frees the model; does nothing the second time. A run that hangs in somebody's encoder is not waited for:
     * the model is left as it is then, as freeing it under a run would kill the JVM.
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        if (inside.contains(Thread.currentThread())) {
            throw new ModelException(
                    fingerprint.name()
                            + " cannot be closed inside its own run, by its encoder for instance; close it after the evaluation");
        }
        if (!isOver()) {
            closed = true;
            throw new ModelException(fingerprint.name() + " cannot be closed, as one of its runs has not gone on for "
                    + DurationText.of(longestBatch()) + "; its memory stays taken until the JVM ends");
        }
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
