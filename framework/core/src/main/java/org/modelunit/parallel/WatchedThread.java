package org.modelunit.parallel;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A thread for somebody else's code, which may never end: Java cannot stop a thread. It has the class loader of the one that starts it, and
 * does not keep the JVM alive.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class WatchedThread {

    private final Thread thread;

    private WatchedThread(Thread thread) {
        this.thread = thread;
    }

    /**
     * Starts work.
     *
     * @param name the name of the thread
     * @param inherits whether the thread has the inheritable thread-local values of this one
     * @param work what to do
     */
    public static WatchedThread start(String name, boolean inherits, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, inherits);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
        thread.start();
        return new WatchedThread(thread);
    }

    /** Asks the work to end. */
    public void interrupt() {
        thread.interrupt();
    }

    /** Returns where the thread is now; where it waits for the others of its crew, where one of those is. */
    public Position position() {
        Thread working = Crew.working(thread);
        return new Position(working.getName(), List.of(working.getStackTrace()));
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
