package org.modelunit.parallel;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.ModelException;
import org.modelunit.text.DurationText;

/**
 * How long somebody else's code may go on without a sign of life. The code runs on a thread of its own, as nothing else ends the wait
 * for a loop. One that hangs is interrupted, and left behind if that does not help.
 *
 * @param limit how long, above 0
 * @param signs gives a number that changes with each sign of life
 * @param advice what to do when it was too short
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Deadline(Duration limit, LongSupplier signs, String advice) {

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
        WatchedThread thread = WatchedThread.start("modelunit: " + what, true, task);
        try {
            return new WaitLimit(limit, signs).await(task);
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
            String message = what + " gave no sign of life within " + DurationText.of(limit);
            ModelException failure = hanging(message + " and was given up; " + advice, thread);
            thread.interrupt();
            throw failure;
        }
    }

    /**
     * Returns whether an error says that work was given up, and may still go on.
     *
     * @param error what {@link #await} has thrown
     */
    public static boolean hasPassed(Throwable error) {
        return error.getCause() instanceof HangingThread;
    }

    private static final class HangingThread extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        HangingThread(String message) {
            super(message);
        }

        /** Returns the words of its kind: traces are read by people. */
        @Override
        @SuppressWarnings("OverrideThrowableToString") // its message is right; its name is not for people
        public String toString() {
            return "java.lang.IllegalStateException: " + getMessage();
        }
    }

    private static ModelException hanging(String message, WatchedThread thread) {
        WatchedThread.Position position = thread.position();
        return new ModelException(
                message + position.inLines(),
                position.traceOf(new HangingThread("the thread '" + position.thread() + "' hangs here")));
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
}
