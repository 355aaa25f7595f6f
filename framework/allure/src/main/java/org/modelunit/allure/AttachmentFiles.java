package org.modelunit.allure;

import io.qameta.allure.AllureLifecycle;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Writes the files that steps refer to while the tests go on, as a disk takes about as long to make a file as we take to draw what is in it. A
 * result that refers to them is not written before they are, so whoever kills the JVM leaves no result without its files. Safe for any
 * thread.
 *
 * <p>Static, because Allure makes its own instance of our listener and offers no way to reach it.
 */
final class AttachmentFiles {

    private static final int MOST_WAITING = 200; // then whoever has drawn one writes it, too
    private static final int IDLE_SECONDS = 10;

    private static final ThreadPoolExecutor THREAD = thread();
    private static final Queue<RuntimeException> TROUBLES = new ConcurrentLinkedQueue<>();

    private AttachmentFiles() {}

    /** A daemon that ends when it has nothing to write, so that no JVM waits for it. */
    private static ThreadPoolExecutor thread() {
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "modelunit-attachments");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Writes a file that steps may refer to, sooner or later, and returns its name. */
    static String write(AllureLifecycle lifecycle, String ending, String text) {
        String source = UUID.randomUUID() + "-attachment" + ending;
        Runnable writing = () -> write(lifecycle, source, text.getBytes(StandardCharsets.UTF_8));
        if (THREAD.getQueue().size() < MOST_WAITING) {
            THREAD.execute(writing);
        } else {
            writing.run();
        }
        return source;
    }

    private static void write(AllureLifecycle lifecycle, String source, byte[] content) {
        try {
            lifecycle.writeAttachment(source, new ByteArrayInputStream(content));
        } catch (RuntimeException e) {
            TROUBLES.add(e);
        }
    }

    /** Waits until all is written that was to be written until now. */
    static void await() {
        Future<?> all = THREAD.submit(() -> {}); // the last one in the queue
        boolean isInterrupted = false;
        while (!all.isDone()) {
            try {
                all.get();
            } catch (InterruptedException e) {
                isInterrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException("nothing was done that could fail", e);
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits in the same way, and throws what was in the way of a file, if there was anything. */
    static void finish() {
        await();
        RuntimeException first = TROUBLES.poll();
        if (first != null) {
            TROUBLES.forEach(first::addSuppressed);
            TROUBLES.clear();
            throw first;
        }
    }
}
