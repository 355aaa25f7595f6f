package org.modelunit.measuring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.modelunit.load.LoadStep;
import org.modelunit.privacy.ForeignError;

/**
 * Offers calls to a model at their moments, whether it has answered earlier ones or not (G. Schroeder, A. Wierman and M. Harchol-Balter,
 * Open Versus Closed: A Cautionary Tale, NSDI 2006). The calling thread is the dispatcher: it never waits for the model, but stops where
 * too many calls are outstanding.
 *
 * @param <I> the type of an input
 */
final class OpenLoop<I> {

    private static final int END = -1;
    private static final long LOOK = 1_000_000; // ns between two looks

    private final TimedSession<I> session;
    private final List<I> inputs;
    private final LoadPlan plan;

    private final long[] due;
    private final long[] delays;
    private final AtomicLongArray latencies;
    private final AtomicLongArray busy;
    private final AtomicInteger done = new AtomicInteger();
    private volatile String failure = "";
    private final BlockingQueue<Integer> queue;
    private final List<Thread> threads = new ArrayList<>();
    private volatile long start;

    OpenLoop(TimedSession<I> session, List<I> inputs, LoadPlan plan, long[] due) {
        this.session = session;
        this.inputs = inputs;
        this.plan = plan;
        this.due = due;
        this.delays = new long[due.length];
        this.latencies = new AtomicLongArray(due.length);
        this.busy = new AtomicLongArray(due.length);
        int workers = workers();
        this.queue =
                new ArrayBlockingQueue<>(Math.min(plan.outstanding(), due.length) + workers); // the ends fit in as well
    }

    private int workers() {
        return session.isThreadSafe() ? plan.workers() : 1;
    }

    /** Offers all calls at a rate, and returns what became of them. */
    LoadStep at(double rate) {
        for (int worker = 0; worker < workers(); worker++) {
            Thread thread = new Thread(this::work, "modelunit-load-" + worker);
            thread.setDaemon(true);
            threads.add(thread);
        }
        for (int call = 0; call < due.length; call++) {
            latencies.set(call, LoadStep.UNANSWERED);
            busy.set(call, LoadStep.UNANSWERED);
        }
        try {
            threads.forEach(Thread::start);
            start = System.nanoTime();
            return offered(rate);
        } finally {
            end();
        }
    }

    private LoadStep offered(double rate) {
        int sent = 0;
        while (sent < due.length && sent - done.get() < plan.outstanding()) {
            PreciseWait.until(start + due[sent]);
            delays[sent] = Math.max(0, System.nanoTime() - start - due[sent]);
            queue.add(sent);
            sent++;
        }
        int backlog = sent - done.get();
        boolean areAllOffered = sent == due.length;
        boolean isAnswered = areAllOffered && isAnsweredInTime(sent);
        boolean isSilent = !isAnswered && (areAllOffered ? done.get() == sent - backlog : isSilent(sent - backlog));
        LoadStep step = LoadStep.of(rate, all(latencies))
                .withDelays(delays)
                .withService(
                        threads.size(),
                        Arrays.stream(all(busy))
                                .filter(nanos -> nanos != LoadStep.UNANSWERED)
                                .toArray())
                .withBacklog(backlog, !isAnswered)
                .withFailure(failure);
        return isSilent ? step.withSilence() : step;
    }

    /** Whether not a single call more is answered while the patience lasts. */
    private boolean isSilent(int before) {
        long deadline = System.nanoTime() + plan.patience().toNanos();
        while (done.get() == before && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(LOOK);
            AskingThreads.requireNotInterrupted("a model was under load");
        }
        return done.get() == before;
    }

    private static long[] all(AtomicLongArray nanos) {
        long[] copy = new long[nanos.length()];
        for (int call = 0; call < copy.length; call++) {
            copy[call] = nanos.get(call);
        }
        return copy;
    }

    private boolean isAnsweredInTime(int sent) {
        tellTheEnd();
        long deadline = System.nanoTime() + plan.patience().toNanos();
        AskingThreads.await(threads, deadline);
        AskingThreads.requireNotInterrupted("a model was under load");
        return done.get() == sent;
    }

    private void tellTheEnd() {
        for (int worker = 0; worker < threads.size(); worker++) {
            queue.add(END);
        }
    }

    /** Ends the workers, whatever they do; one that a model never returns to is left as a daemon. */
    private void end() {
        queue.clear();
        tellTheEnd(); // to those whose interrupt the model has swallowed
        AskingThreads.end(threads, plan.patience());
    }

    /** Whether a worker is still in the model, so that closing it could end the virtual machine. */
    boolean isStuck() {
        return AskingThreads.areStuck(threads);
    }

    private void work() {
        try {
            for (int call = queue.take(); call != END; call = queue.take()) {
                ask(call);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt(); // by the end of the step
        }
    }

    private synchronized void tell(Throwable thrown) {
        if (failure.isEmpty()) {
            failure = ForeignError.inWords(thrown);
        }
    }

    private void ask(int call) {
        long begun = System.nanoTime();
        try {
            AnswerSink.take(session.call(inputs.get(call % inputs.size())));
            latencies.set(call, Math.max(0, System.nanoTime() - start - due[call]));
        } catch (Throwable thrown) { // whatever a model throws is what its caller would have seen
            latencies.set(call, LoadStep.FAILED);
            tell(thrown);
        } finally {
            busy.set(call, Math.max(0, System.nanoTime() - begun));
            done.incrementAndGet();
        }
    }
}
