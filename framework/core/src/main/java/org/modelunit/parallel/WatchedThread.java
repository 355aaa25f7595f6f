package org.modelunit.parallel;

import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's code on a thread of its own, as it may never end: Java cannot stop a thread. The thread has the class loader of the one
 * that starts the work, and does not keep the JVM alive.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class WatchedThread {

    private static final long IDLE_SECONDS = 10;

    /** Those that are lent, made when needed and ended when idle. */
    private static final ThreadPoolExecutor LENT = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), WatchedThread::thread);

    private final String name;
    private final Runnable work;
    private @Nullable Thread thread; // guarded by this: the one that works, from the work's beginning to its end
    private boolean isInterrupted; // guarded by this

    private WatchedThread(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "modelunit-idle", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }

    /**
     * Starts work on a new thread.
     *
     * @param name the name of the thread
     * @param inherits whether the thread has the inheritable thread-local values of this one
     * @param work what to do
     */
    public static WatchedThread start(String name, boolean inherits, Runnable work) {
        WatchedThread watched = new WatchedThread(name, work);
        Thread thread = new Thread(null, watched::run, name, 0, inherits);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
        thread.start();
        return watched;
    }

    /**
     * Starts work on a thread that served other work before, where there is one: it has no inheritable thread-local values. Starting a
     * thread takes as long as a small model does for thousands of rows.
     *
     * @param name the name of the thread, for as long as it does this work
     * @param work what to do
     */
    public static WatchedThread lend(String name, Runnable work) {
        WatchedThread watched = new WatchedThread(name, work);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        LENT.execute(() -> watched.runOnLentThread(loader));
        return watched;
    }

    private void runOnLentThread(@Nullable ClassLoader loader) {
        Thread lent = Thread.currentThread();
        String idle = lent.getName();
        lent.setName(name);
        lent.setContextClassLoader(loader);
        try {
            run();
        } finally {
            lent.setContextClassLoader(null);
            lent.setName(idle);
        }
    }

    private void run() {
        begin();
        try {
            work.run();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        thread = Thread.currentThread();
        if (isInterrupted) {
            thread.interrupt();
        }
    }

    /** From now on nobody interrupts the thread, which others may need, on behalf of this work. */
    private synchronized void end() {
        thread = null;
        if (isInterrupted) {
            Thread.interrupted(); // was meant for this work
        }
    }

    /** Asks the work to end. */
    public synchronized void interrupt() {
        isInterrupted = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Returns the thread while it does the work. */
    synchronized @Nullable Thread working() {
        return thread;
    }

    /** Returns where the thread is now; where it waits for the others of its crew, where one of those is. */
    public Position position() {
        Thread working = working();
        if (working == null) {
            return new Position(name, List.of());
        }
        WatchedThread awaited = Crew.awaited(working);
        if (awaited != null) {
            return awaited.position();
        }
        List<StackTraceElement> frames = List.of(working.getStackTrace());
        return new Position(name, working() == null ? List.of() : frames); // they may be those of other work then
    }

    /**
     * Where a thread was when somebody looked.
     *
     * @param thread its name
     * @param frames its stack, the innermost frame first; empty if it has ended
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public record Position(String thread, List<StackTraceElement> frames) {

        private static final int SHOWN = 8;

        /** Keeps an unmodifiable copy. */
        public Position {
            frames = List.copyOf(frames);
        }

        /** Returns the innermost frames, each on a line of its own. */
        public String inLines() {
            return frames.stream()
                    .limit(SHOWN)
                    .map(frame -> "\n  hangs in  " + text(frame))
                    .collect(Collectors.joining());
        }

        /** Returns the innermost frame that is not the JDK's, in words; empty if there is no frame at all. */
        public String inWords() {
            return frames.stream()
                    .filter(frame -> !isJdk(frame.getClassName()))
                    .findFirst()
                    .or(() -> frames.stream().findFirst())
                    .map(Position::text)
                    .orElse("");
        }

        /**
         * Gives an error this stack.
         *
         * @param error the error
         * @param <E> its type
         * @return the same error
         */
        public <E extends Throwable> E traceOf(E error) {
            error.setStackTrace(frames.toArray(StackTraceElement[]::new));
            return error;
        }

        private static boolean isJdk(String className) {
            return className.startsWith("java.") || className.startsWith("jdk.") || className.startsWith("sun.");
        }

        /** A frame of a running thread prints its class loader, which says nothing here. */
        private static String text(StackTraceElement frame) {
            String line = frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber();
            String file = frame.getFileName() == null ? "unknown source" : frame.getFileName() + line;
            return frame.getClassName() + "." + frame.getMethodName() + "(" + file + ")";
        }
    }
}
