package org.modelunit.parallel;

import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.settings.Settings;

/**
 * Threads among which work is divided. What a task computes must depend on its number alone, never on the thread or on how many there
 * are. Immutable and safe for any thread; a task may divide its own work again.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Workers {

    private static final long IDLE_SECONDS = 10;

    /** Daemon threads, made when needed and ended when idle, so that no JVM waits for them. */
    private static final ThreadPoolExecutor POOL = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Workers::thread);

    private final int threads;

    private Workers(int threads) {
        this.threads = threads;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "modelunit-worker");
        thread.setDaemon(true);
        return thread;
    }

    /** Returns as many threads as the settings say. */
    public static Workers current() {
        return of(Settings.current().threads());
    }

    /**
     * Returns a number of threads, the caller's own among them.
     *
     * @param threads from 1 to 1,024
     */
    public static Workers of(int threads) {
        if (threads < 1 || threads > Settings.MOST_THREADS) {
            throw new IllegalArgumentException(
                    "threads must lie between 1 and " + Settings.MOST_THREADS + ", but was " + threads);
        }
        return new Workers(threads);
    }

    /** Returns how many threads there are, the caller's own among them. */
    public int threads() {
        return threads;
    }

    /**
     * Runs tasks, each once, and returns when all have ended. The caller does its share, and all of it where no thread is free. If
     * tasks fail, the error of the first one by number is thrown and some later ones may not have run.
     *
     * @param tasks how many tasks there are
     * @param task runs the task of a number from 0 to below {@code tasks}; called from several threads at once
     */
    public void run(int tasks, IntConsumer task) {
        Job job = new Job(tasks, task);
        for (int helper = 1; helper < Math.min(threads, tasks); helper++) {
            POOL.execute(job);
        }
        job.run();
        job.await();
    }

    /**
     * Returns what tasks give, by their numbers; see {@link #run}.
     *
     * @param tasks how many tasks there are
     * @param task gives the result of the task of a number; called from several threads at once
     * @param <R> what a task gives
     */
    public <R> List<R> map(int tasks, IntFunction<? extends R> task) {
        AtomicReferenceArray<R> results = new AtomicReferenceArray<>(tasks);
        run(tasks, number -> results.set(number, task.apply(number)));
        return IntStream.range(0, tasks).<R>mapToObj(results::get).toList();
    }
}
