package org.modelunit.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share somebody else's code for one piece of work. Other than {@link Workers}, whose threads serve whoever comes, they have the
 * class loader and the test of the one that starts them, and whoever looks for what hangs finds it on them. They are started for this
 * work, with the inheritable thread-local values, unless it is said that threads that are {@linkplain WatchedThread#lend lent} will do.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Crew {

    /** The crews that threads wait for. */
    private static final Map<Thread, List<WatchedThread>> WAITING = new ConcurrentHashMap<>();

    private Crew() {}

    /**
     * Runs tasks, each once, begun in the order of their numbers, and returns when all have ended. The caller does its share, and all of it
     * where no thread can be started. If tasks fail, none begins any more, and the error of the first one by number is thrown. If the
     * caller is interrupted, so are all others.
     *
     * @param threads how many threads to use, the caller's own among them; above 0
     * @param tasks how many tasks there are
     * @param task runs the task of a number from 0 to below {@code tasks}; called from several threads at once
     */
    public static void run(int threads, int tasks, IntConsumer task) {
        run(threads, tasks, task, (name, job) -> WatchedThread.start(name, true, job));
    }

    /**
     * Runs tasks as {@link #run} does, on threads that are lent.
     *
     * @param threads how many threads to use, the caller's own among them; above 0
     * @param tasks how many tasks there are
     * @param taking gives what takes the work of another thread into the test of the caller; asked by the caller
     * @param task runs the task of a number; called from several threads at once
     */
    public static void runOnLentThreads(
            int threads, int tasks, Supplier<UnaryOperator<Runnable>> taking, IntConsumer task) {
        run(
                threads,
                tasks,
                task,
                (name, job) -> WatchedThread.lend(name, taking.get().apply(job)));
    }

    private static void run(
            int threads, int tasks, IntConsumer task, BiFunction<String, Runnable, WatchedThread> starting) {
        Job job = new Job(tasks, task);
        Thread caller = Thread.currentThread();
        List<WatchedThread> helpers = new ArrayList<>();
        try {
            while (helpers.size() + 1 < Math.min(threads, tasks)) {
                helpers.add(starting.apply(caller.getName() + ", " + (helpers.size() + 2), job));
            }
        } catch (OutOfMemoryError e) { // there is no thread to be had; those that run are in the job already
            System.getLogger(Crew.class.getName())
                    .log(System.Logger.Level.DEBUG, "goes on with " + (helpers.size() + 1) + " threads", e);
        }
        job.run();
        WAITING.put(caller, helpers);
        try {
            job.await(() -> helpers.forEach(WatchedThread::interrupt));
        } finally {
            WAITING.remove(caller);
        }
    }

    /** Returns one of a waiting thread's crew that works on; null where it waits for none. */
    static @Nullable WatchedThread awaited(Thread thread) {
        return WAITING.getOrDefault(thread, List.of()).stream()
                .filter(helper -> helper.working() != null)
                .findFirst()
                .orElse(null);
    }
}
