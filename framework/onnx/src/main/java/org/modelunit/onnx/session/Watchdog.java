package org.modelunit.onnx.session;

import ai.onnxruntime.OrtException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Stops runs that exceed their deadline, from one daemon thread. It looks at the calls every 20 ms while there are any: a call
 * enters and leaves without waking a thread, which would cost more than a small run itself.
 */
final class Watchdog {

    private static final Logger LOGGER = System.getLogger(Watchdog.class.getName());
    private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int ROUNDS_BEFORE_SLEEP = 50;

    private final Set<RunLimit> limits = ConcurrentHashMap.newKeySet();

    private final Thread thread = new Thread(this::watch, "modelunit-onnx-deadline");
    private volatile boolean asleep;

    private Watchdog() {
        thread.setDaemon(true);
    }

    /** Returns the watchdog of this JVM. */
    static Watchdog instance() {
        return Holder.WATCHDOG;
    }

    /** Watches over the runs of a call that is about to begin. */
    void enter(RunLimit limit) {
        limits.add(limit);
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    /** Forgets the runs of a call. */
    void leave(RunLimit limit) {
        limits.remove(limit);
    }

    private void watch() {
        int idleRounds = 0;
        while (true) {
            idleRounds = limits.isEmpty() ? idleRounds + 1 : 0;
            if (idleRounds > ROUNDS_BEFORE_SLEEP) {
                sleep();
                idleRounds = 0;
            }
            LockSupport.parkNanos(this, PERIOD);
            limits.forEach(Watchdog::check);
        }
    }

    /** Says that it sleeps before it looks once more, so that a run which enters now either is seen or sees it asleep. */
    private void sleep() {
        asleep = true;
        while (limits.isEmpty()) {
            LockSupport.park(this);
        }
        asleep = false;
    }

    private static void check(RunLimit limit) {
        try {
            limit.check(System.nanoTime());
        } catch (OrtException e) {
            LOGGER.log(Level.WARNING, "a run that exceeded its deadline cannot be stopped", e);
        }
    }

    /** Started on first use, once. */
    private static final class Holder {

        static final Watchdog WATCHDOG = start();

        private static Watchdog start() {
            Watchdog watchdog = new Watchdog();
            watchdog.thread.start();
            return watchdog;
        }
    }
}
