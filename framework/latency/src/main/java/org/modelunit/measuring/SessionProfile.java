package org.modelunit.measuring;

import org.modelunit.error.ModelException;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.measuring.machine.OtherThreads;

/**
 * The calls of one session: blocks of calls that are timed, and between them as many calls at the least that nobody times. Calls that
 * come after one another tend to be slow together; what lies between the blocks lets them tell something new.
 */
final class SessionProfile<I> {

    /** How many calls are timed after one another. */
    static final int BLOCK = LatencyProfile.BLOCK;

    private static final int GAP_CALLS = BLOCK;
    private static final long GAP_NANOS = 2_000_000;
    private static final long LONGEST_WARM_UP = 2_000_000_000;
    private static final int WARM_UP_SHARE = 4; // of the time of a session, one in so many
    private static final int HOPELESS = 100; // calls that all threw

    private final TimedSession<I> session;
    private final int number;
    private final int wanted;
    private final TimedCalls<I> calls;
    private final InputOrder order;
    private final OtherThreads others;

    SessionProfile(
            TimedSession<I> session,
            int number,
            int wanted,
            TimedCalls<I> calls,
            InputOrder order,
            OtherThreads others) {
        this.session = session;
        this.number = number;
        this.wanted = wanted;
        this.calls = calls;
        this.order = order;
        this.others = others;
    }

    /** Times the calls until a moment, closes the session, and returns whether it was warm. */
    boolean time(long end) {
        try (session) {
            long now = System.nanoTime();
            boolean isWarm = warmUp(Math.min(now + LONGEST_WARM_UP, now + (end - now) / WARM_UP_SHARE));
            long before = calls.signs();
            others.watch();
            for (int done = 0; done < wanted; done += BLOCK) {
                requireNotGivenUp();
                if (isHopeless() || done > 0 && System.nanoTime() - end > 0) {
                    break;
                }
                pass();
                calls.block(session, number, Math.min(BLOCK, wanted - done), order);
            }
            others.count(calls.signs() - before);
            return isWarm;
        }
    }

    /** Whether it is asked in vain. */
    boolean isHopeless() {
        return calls.size() == 0 && calls.failed() >= HOPELESS;
    }

    /** Asks until times stop falling, or a moment; returns whether they no longer fell, as far as so many calls show it. */
    private boolean warmUp(long end) {
        SteadyState steady = new SteadyState();
        while (!steady.isReached()) {
            requireNotGivenUp();
            long nanos = calls.ask(session, number, order.next());
            if (nanos < 0 || System.nanoTime() - end > 0) {
                return nanos < 0 || !steady.isFalling();
            }
            steady.add(nanos);
        }
        return true;
    }

    /** Lets time pass that nobody measures, as a model spends it under use: with calls. */
    private void pass() {
        long start = System.nanoTime();
        for (int call = 0; call < GAP_CALLS || System.nanoTime() - start < GAP_NANOS; call++) {
            if (calls.ask(session, number, order.next()) < 0) {
                return;
            }
        }
    }

    private static void requireNotGivenUp() {
        if (Thread.currentThread().isInterrupted()) { // by whoever waited for it
            throw new ModelException("timing was interrupted, by a timeout of its test for instance");
        }
    }
}
