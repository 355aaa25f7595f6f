package org.modelunit.statistics.simulation;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.modelunit.parallel.Workers;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Streams;

/** Repeats an experiment on samples of which the truth is known. Seeded, so shares never change, whatever the number of threads. */
final class Simulation {

    static final double CONFIDENCE = 0.95;
    static final double NOMINAL = 0.05;

    private static final int OF_A_TASK = 50;
    private static final Workers WORKERS =
            Workers.of(Math.max(1, Runtime.getRuntime().availableProcessors()));

    private Simulation() {}

    /** The share of repetitions in which something happens. */
    static double share(int repetitions, Predicate<SplittableRandom> happens) {
        AtomicInteger count = new AtomicInteger();
        WORKERS.run((repetitions + OF_A_TASK - 1) / OF_A_TASK, task -> {
            for (int r = task * OF_A_TASK; r < Math.min(repetitions, (task + 1) * OF_A_TASK); r++) {
                if (happens.test(Streams.replicate(11, r))) {
                    count.incrementAndGet();
                }
            }
        });
        return (double) count.get() / repetitions;
    }

    /** Draws a sample and estimates. */
    interface Sampling {
        Estimate estimate(SplittableRandom random);
    }

    /** The share of samples that show the true value to lie on a side of a bar, as a claim of 95 % confidence is judged. */
    static double shown(int repetitions, Side side, double bar, Sampling sampling) {
        return share(repetitions, random -> {
            Estimate estimate = sampling.estimate(random);
            return estimate.caveat().isEmpty() && estimate.pValue(side, bar) <= 1 - CONFIDENCE;
        });
    }

    /** The share of samples whose two bounds of 97.5 % enclose the truth, or that have a caveat instead of bounds. */
    static double covered(int repetitions, double truth, Sampling sampling) {
        return share(repetitions, random -> {
            Estimate estimate = sampling.estimate(random);
            return !estimate.caveat().isEmpty()
                    || estimate.pValue(Side.AT_LEAST, truth) > 0.025 && estimate.pValue(Side.AT_MOST, truth) > 0.025;
        });
    }
}
