package org.modelunit.parallel;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.ModelException;

/**
 * How long somebody else's code may go on without a sign of life. The code runs on a thread of its own, as nothing else ends the wait
 * for a loop: Java cannot stop a thread. One that hangs is interrupted, and left behind if that does not help.
 *
 * <p>The time is counted by waiting and not by a clock, so that none goes by while a debugger holds all threads.
 *
 * @param limit how long, above 0
 * @param signs gives a number that changes with each sign of life
 * @param advice what to do when it was too short
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Deadline(Duration limit, LongSupplier signs, String advice) {

    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int SHOWN_FRAMES = 8;

    /** Creates a deadline for the whole of some work, which gives no signs. */
    public Deadline(Duration limit, String advice) {
        this(limit, () -> 0, advice);
    }

    /**
     * Waits for work.
     *
     * @param what the work, for people: "champion.onnx on the hold-out"
     * @param work what to do; what it gives too late is closed if it can be
     * @param <T> what it gives
     * @throws ModelException if it hangs, with the stack of the thread that does; everything that the work throws is thrown here
     */
    public <T> T await(String what, Callable<T> work) {
        AtomicBoolean abandoned = new AtomicBoolean();
        FutureTask<T> task = new FutureTask<>(() -> {
            T result = work.call();
            if (abandoned.get() && result instanceof AutoCloseable closeable) {
                closeable.close();
            }
            return result;
        });
        Thread thread = new Thread(task, "modelunit: " + what);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
        thread.start();
        try {
            return result(task);
        } catch (ExecutionException e) {
            throw rethrown(requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            abandoned.set(true);
            ModelException failure = hanging(what + " was interrupted, by a timeout of its test for instance", thread);
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw failure;
        } catch (TimeoutException e) {
            abandoned.set(true);
            String message = what + " gave no sign of life within " + inWords(limit);
            ModelException failure = hanging(message + " and was given up; " + advice, thread);
            thread.interrupt();
            throw failure;
        }
    }

    private <T> T result(FutureTask<T> task) throws InterruptedException, ExecutionException, TimeoutException {
        long wait = Math.min(LONGEST_WAIT_NANOS, Math.max(1, limit.toNanos() / 4));
        long seen = signs.getAsLong();
        long waited = 0;
        while (true) {
            try {
                return task.get(wait, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                long now = signs.getAsLong();
                waited = now == seen ? waited + wait : 0;
                seen = now;
                if (waited >= limit.toNanos()) {
                    throw e;
                }
            }
        }
    }

    private static ModelException hanging(String message, Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        String frames = Arrays.stream(stack)
                .limit(SHOWN_FRAMES)
                .map(frame -> "\n  hangs in  " + place(frame))
                .collect(Collectors.joining());
        IllegalStateException where = new IllegalStateException("the thread '" + thread.getName() + "' hangs here");
        where.setStackTrace(stack);
        return new ModelException(message + frames, where);
    }

    /** A frame of a running thread prints its class loader, which says nothing here. */
    private static String place(StackTraceElement frame) {
        String line = frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber();
        String file = frame.getFileName() == null ? "unknown source" : frame.getFileName() + line;
        return frame.getClassName() + "." + frame.getMethodName() + "(" + file + ")";
    }

    /** What the work threw is thrown with the callers of this thread below it: a trace has to lead to the line of the user's test. */
    private static RuntimeException rethrown(Throwable thrown) {
        List<StackTraceElement> trace = new ArrayList<>(List.of(thrown.getStackTrace()));
        int end = trace.size();
        while (end > 0 && isOfThread(trace.get(end - 1))) {
            end--;
        }
        Stream<StackTraceElement> below =
                Arrays.stream(new Throwable().getStackTrace()).skip(1);
        thrown.setStackTrace(
                Stream.concat(trace.subList(0, end).stream(), below).toArray(StackTraceElement[]::new));
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception
                ? exception
                : new ModelException(String.valueOf(thrown.getMessage()), thrown);
    }

    private static boolean isOfThread(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("java.") || type.startsWith(Deadline.class.getName());
    }

    private static String inWords(Duration duration) {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() + " ms";
        }
        return duration.toSeconds() % 60 == 0 && duration.toSeconds() > 60
                ? duration.toMinutes() + " minutes"
                : duration.toSeconds() + " s";
    }
}
