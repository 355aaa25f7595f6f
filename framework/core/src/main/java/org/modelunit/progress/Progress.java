package org.modelunit.progress;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How far a piece of work has come. Whoever works only counts; a thread of its own looks at the clock twice a second and shows what
 * has been counted, so that short work costs a few microseconds and nothing for each row.
 *
 * <pre>{@code
 * try (Progress progress = Progress.of(new Work("bootstrap of accuracy", 2_000, "replicates"))) {
 *     …
 *     progress.add(1);
 * }
 * }</pre>
 *
 * <p>Safe for any thread.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Progress implements AutoCloseable {

    private final Work work;
    private final LongSupplier clock;
    private final Supplier<Display> displays;
    private final long begin;
    private final LongAdder done = new LongAdder();
    private final Future<?> watch;

    private @Nullable Display display; // guarded by this, as are the two below
    private long due; // nanoseconds after the begin
    private boolean closed;

    private Progress(Work work, Watch watch) {
        this.work = work;
        this.clock = watch.clock();
        this.displays = watch.displays();
        this.begin = clock.getAsLong();
        this.watch = watch.every(this::look);
    }

    /**
     * Begins work that is shown on the terminal, or in a log where there is none.
     *
     * @param work what is to be done
     */
    public static Progress of(Work work) {
        return new Progress(work, Watch.usual());
    }

    /**
     * Begins work that is looked at by a watch of one's own.
     *
     * @param work what is to be done
     * @param watch tells the time, and where to show what
     */
    public static Progress of(Work work, Watch watch) {
        return new Progress(work, watch);
    }

    /**
     * Counts what has been done.
     *
     * @param count how much, in the unit of the work
     */
    public void add(long count) {
        done.add(count);
    }

    /** Shows how far the work has come, if it is time to. */
    private synchronized void look() {
        if (closed) {
            return;
        }
        long now = clock.getAsLong();
        if (display == null) {
            display = displays.get();
            due = display.first().toNanos();
        }
        if (now - begin >= due) {
            Duration elapsed = Duration.ofNanos(now - begin);
            display.show(ProgressText.of(work, Math.min(done.sum(), work.total()), elapsed));
            due = elapsed.plus(display.next()).toNanos();
        }
    }

    /** Ends the work, well or not, and clears what was shown. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            watch.cancel(false);
            if (display != null) {
                display.end();
            }
        }
    }
}
