package org.modelunit.measuring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.modelunit.privacy.ForeignError;

/**
 * Asks a model again as soon as it has answered (a closed loop), from several threads: what it can do at the most. Times measured in this
 * way are service times, as nobody waits.
 *
 * @param <I> the type of an input
 */
final class ClosedLoop<I> {

    private final TimedSession<I> session;
    private final List<I> inputs;
    private final int batchSize;
    private final int workers;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong busyNanos = new AtomicLong();
    private volatile String failure = "";
    private volatile boolean isOver;

    /** Takes a session, and how many inputs it is asked for at once by how many threads. */
    ClosedLoop(TimedSession<I> session, List<I> inputs, int batchSize, int workers) {
        this.session = session;
        this.inputs = inputs;
        this.batchSize = batchSize;
        this.workers = workers;
    }

    /**
     * Runs for some time, and waits for the last answers as long as patience lasts. Where this thread is interrupted it ends as soon as the
     * workers have left the model, and the caller sees the flag.
     */
    void run(Duration duration, Duration patience) {
        long start = System.nanoTime();
        for (int worker = 0; worker < workers; worker++) {
            int first = worker;
            Thread thread = new Thread(() -> work(first, start, duration.toNanos()), "modelunit-loop-" + worker);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        long deadline = start + duration.toNanos() + patience.toNanos();
        AskingThreads.await(threads, deadline);
        isOver = true;
        if (Thread.currentThread().isInterrupted()) {
            AskingThreads.end(threads, patience);
        }
        threads.stream().filter(Thread::isAlive).forEach(Thread::interrupt);
    }

    private void work(int worker, long start, long nanos) {
        int next = worker * batchSize;
        List<I> batch = new ArrayList<>(batchSize);
        do { // at least once, however late the thread was started
            batch.clear();
            for (int i = 0; i < batchSize; i++) {
                batch.add(inputs.get((next + i) % inputs.size()));
            }
            next = (next + batchSize) % inputs.size();
            ask(List.copyOf(batch));
        } while (!isOver && System.nanoTime() - start < nanos);
    }

    private synchronized void tell(Throwable thrown) {
        if (failure.isEmpty()) {
            failure = ForeignError.inWords(thrown);
        }
    }

    private void ask(List<I> batch) {
        long before = System.nanoTime();
        try {
            AnswerSink.take(session.callAll(batch));
            busyNanos.addAndGet(System.nanoTime() - before);
            answered.addAndGet(batch.size());
        } catch (Throwable thrown) { // whatever a model throws is what its caller would have seen
            failed.addAndGet(batch.size());
            tell(thrown);
        }
    }

    /** How many inputs were answered. */
    long answered() {
        return answered.get();
    }

    /** How many inputs the model threw at. */
    long failed() {
        return failed.get();
    }

    /** What the first failing call threw; empty where none did. */
    String failure() {
        return failure;
    }

    /** How long all workers were in the model. */
    long busyNanos() {
        return busyNanos.get();
    }

    /** Whether a worker is still in the model. */
    boolean isStuck() {
        return AskingThreads.areStuck(threads);
    }
}
