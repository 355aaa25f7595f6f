package org.modelunit.sorting;

import java.util.function.Supplier;
import org.modelunit.parallel.Workers;

/** Works through the buckets of a partition, each once, on several threads. */
final class Buckets {

    private static final int TASKS_OF_A_THREAD = 16; // so that a full bucket does not keep all waiting

    private Buckets() {}

    /** What is done with the keys of a bucket. */
    @FunctionalInterface
    interface Work {
        void on(int from, int to);
    }

    /**
     * Works on all buckets that are not empty.
     *
     * @param work made for each of the tasks, so that it may keep arrays for its buckets
     */
    static void run(Partition partition, Workers workers, Supplier<Work> work) {
        int buckets = partition.buckets();
        int tasks = workers.threads() == 1 ? 1 : Math.min(buckets, TASKS_OF_A_THREAD * workers.threads());
        workers.run(tasks, task -> {
            Work own = work.get();
            int end = (int) ((long) buckets * (task + 1) / tasks);
            for (int bucket = (int) ((long) buckets * task / tasks); bucket < end; bucket++) {
                int from = partition.start(bucket);
                int to = partition.start(bucket + 1);
                if (from < to) {
                    own.on(from, to);
                }
            }
        });
    }
}
