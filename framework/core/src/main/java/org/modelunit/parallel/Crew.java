package org.modelunit.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Threads that share somebody else's code for one piece of work. Other than {@link Workers}, whose threads serve whoever comes, they are
 * started for this work, so they have the inheritable thread-local values, the class loader and the test of the one that starts them; and
 * whoever looks for what hangs finds it on them.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Crew {

    /** The crews that threads wait for. */
    private static final Map<Thread, List<Thread>> WAITING = new ConcurrentHashMap<>();

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
        Job job = new Job(tasks, task);
        Thread caller = Thread.currentThread();
        List<Thread> helpers = new ArrayList<>();
        try {
            while (helpers.size() + 1 < Math.min(threads, tasks)) {
                Thread helper = new Thread(null, job, caller.getName() + ", " + (helpers.size() + 2), 0, true);
                helper.setDaemon(true);
                helper.start();
                helpers.add(helper);
            }
        } catch (OutOfMemoryError e) { // there is no thread to be had; those that run are in the job already
            System.getLogger(Crew.class.getName())
                    .log(System.Logger.Level.DEBUG, "goes on with " + (helpers.size() + 1) + " threads", e);
        }
        job.run();
        WAITING.put(caller, helpers);
        try {
            job.await(() -> helpers.forEach(Thread::interrupt));
        } finally {
            WAITING.remove(caller);
        }
    }

    /** Returns the thread that another one really waits for: one of its crew that works on, or else itself. */
    static Thread working(Thread thread) {
        return WAITING.getOrDefault(thread, List.of()).stream()
                .filter(Thread::isAlive)
                .findFirst()
                .map(Crew::working)
                .orElse(thread);
    }
}
