package org.modelunit.progress;

import java.lang.System.Logger;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.console.Console;

/**
 * Looks at work again and again.
 *
 * @param clock gives nanoseconds
 * @param displays gives a piece of work the place where it is shown; asked when it has taken a while
 * @param looks begins to look at a piece of work twice a second, until cancelled
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Watch(LongSupplier clock, Supplier<Display> displays, Function<Runnable, Future<?>> looks) {

    private static final long FIRST_MILLIS = 2000;
    private static final long NEXT_MILLIS = 500;
    private static final long IDLE_SECONDS = 10;

    private static final Logger LOGGER = System.getLogger("org.modelunit.progress");
    private static final AtomicReference<@Nullable TerminalDisplay> HOLDER = new AtomicReference<>();
    private static final ScheduledThreadPoolExecutor THREAD = thread();
    private static final Watch USUAL = new Watch(System::nanoTime, Watch::display, Watch::scheduled);

    static Watch usual() {
        return USUAL;
    }

    private static Display display() {
        return Console.isTerminal() ? new TerminalDisplay(Console::status, HOLDER) : new LogDisplay(LOGGER);
    }

    private static Future<?> scheduled(Runnable look) {
        return THREAD.scheduleAtFixedRate(look, FIRST_MILLIS, NEXT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A daemon that ends when nothing is left to look at, so that no JVM waits for it. */
    private static ScheduledThreadPoolExecutor thread() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "modelunit-progress");
            thread.setDaemon(true);
            return thread;
        });
        executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    Future<?> every(Runnable look) {
        return looks.apply(look);
    }
}
