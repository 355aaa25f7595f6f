package org.modelunit.load;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A queue with Poisson arrivals, service times that are all the same or drawn, and some workers: M/D/c, M/M/c, M/G/c. */
final class SimulatedQueue {

    private final long serviceNanos;
    private final int workers;
    private final int outstanding;
    private final Services services;

    /** How long calls take, 1 on average. */
    enum Services {
        /** All the same. */
        CONSTANT {
            @Override
            double next(SplittableRandom random, int call) {
                return 1;
            }
        },
        /** Exponential. */
        EXPONENTIAL {
            @Override
            double next(SplittableRandom random, int call) {
                return -Math.log1p(-random.nextDouble());
            }
        },
        /** One in twenty takes ten times as long. */
        TWO_KINDS {
            @Override
            double next(SplittableRandom random, int call) {
                return (random.nextInt(20) == 0 ? 10 : 1) / 1.45;
            }
        },
        /** Long and short ones take turns, a hundred calls each. */
        BY_TURNS {
            @Override
            double next(SplittableRandom random, int call) {
                return (call / 100 + random.nextInt(2)) % 2 == 0 ? 1.4 : 0.6;
            }
        };

        abstract double next(SplittableRandom random, int call);
    }

    SimulatedQueue(long serviceNanos, int workers, int outstanding) {
        this(serviceNanos, workers, outstanding, Services.CONSTANT);
    }

    SimulatedQueue(long serviceNanos, int workers, int outstanding, Services services) {
        this.serviceNanos = serviceNanos;
        this.workers = workers;
        this.outstanding = outstanding;
        this.services = services;
    }

    /** One worker, at most 1,000 outstanding calls. */
    static SimulatedQueue ofMicros(long service) {
        return new SimulatedQueue(service * 1000, 1, 1000);
    }

    /** A step of which nobody knows how long workers were busy. */
    LoadStep at(double rate, int calls, long seed) {
        return at(rate, calls, seed, new long[calls]);
    }

    /** A step of which it is known. */
    LoadStep timed(double rate, int calls, long seed) {
        long[] busy = new long[calls];
        LoadStep step = at(rate, calls, seed, busy);
        return step.withService(workers, Arrays.copyOf(busy, calls - step.unanswered()));
    }

    private LoadStep at(double rate, int calls, long seed, long[] busy) {
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
            busy[call] = Math.round(serviceNanos * services.next(random, call));
            free[worker] = Math.max(free[worker], (long) due) + busy[call];
            done[call] = free[worker];
            latencies[call] = done[call] - (long) due;
        }
        return LoadStep.of(rate, latencies).withBacklog(calls - answered, false);
    }
}
