package org.modelunit.load;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A queue with Poisson arrivals, service times that are all the same, and some workers: M/D/c. */
final class SimulatedQueue {

    private final long serviceNanos;
    private final int workers;
    private final int outstanding;

    SimulatedQueue(long serviceNanos, int workers, int outstanding) {
        this.serviceNanos = serviceNanos;
        this.workers = workers;
        this.outstanding = outstanding;
    }

    /** One worker, at most 1,000 outstanding calls. */
    static SimulatedQueue ofMicros(long service) {
        return new SimulatedQueue(service * 1000, 1, 1000);
    }

    LoadStep at(double rate, int calls, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] latencies = new long[calls];
        Arrays.fill(latencies, LoadStep.UNANSWERED);
        long[] free = new long[workers];
        long[] done = new long[calls];
        double due = 0;
        int answered = 0;
        for (int call = 0; call < calls; call++) {
            due += -Math.log1p(-random.nextDouble()) / rate * 1e9;
            while (answered < call && done[answered] <= due) {
                answered++;
            }
            if (call - answered >= outstanding) {
                return LoadStep.of(rate, latencies).withBacklog(call - answered, true);
            }
            int worker = 0;
            for (int other = 1; other < workers; other++) {
                worker = free[other] < free[worker] ? other : worker;
            }
            free[worker] = Math.max(free[worker], (long) due) + serviceNanos;
            done[call] = free[worker];
            latencies[call] = done[call] - (long) due;
        }
        return LoadStep.of(rate, latencies).withBacklog(calls - answered, false);
    }
}
