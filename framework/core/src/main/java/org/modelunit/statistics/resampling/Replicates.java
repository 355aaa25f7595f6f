package org.modelunit.statistics.resampling;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.modelunit.parallel.Workers;
import org.modelunit.statistics.Streams;

/** Computes the values of replicates, on several threads: each replicate has its own stream, and each task its own counts. */
final class Replicates {

    private static final int OF_A_TASK = 20;

    private Replicates() {}

    static double[] drawn(
            int replicates, Resampling resampling, long seed, Workers workers, ToDoubleFunction<int[]> replicate) {
        return values(replicates, resampling.size(), workers, replicate, (number, counts) -> {
            SplittableRandom random = Streams.replicate(seed, number);
            resampling.draw(random, counts);
        });
    }

    /** The values without each of the groups. */
    static double[] leftOut(JackknifeGroups groups, int size, Workers workers, ToDoubleFunction<int[]> replicate) {
        return values(groups.groups(), size, workers, replicate, groups::leaveOut);
    }

    private interface Filling {
        void fill(int number, int[] counts);
    }

    private static double[] values(
            int replicates, int size, Workers workers, ToDoubleFunction<int[]> replicate, Filling filling) {
        double[] values = new double[replicates];
        int tasks = (replicates + OF_A_TASK - 1) / OF_A_TASK;
        workers.run(tasks, task -> {
            int[] counts = new int[size];
            int end = Math.min(replicates, (task + 1) * OF_A_TASK);
            for (int number = task * OF_A_TASK; number < end; number++) {
                filling.fill(number, counts);
                values[number] = replicate.applyAsDouble(counts);
            }
        });
        return values;
    }
}
