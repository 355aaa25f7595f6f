package org.modelunit.measuring;

import java.util.ArrayList;
import java.util.List;

/** Threads that never rest until they are closed. */
final class BusyThreads implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();

    private BusyThreads() {}

    static BusyThreads start(int count) {
        BusyThreads busy = new BusyThreads();
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(BusyThreads::work, "busy");
            thread.setDaemon(true);
            thread.start();
            busy.threads.add(thread);
        }
        return busy;
    }

    private static void work() {
        double sum = 0;
        while (!Thread.currentThread().isInterrupted()) {
            sum += Math.sqrt(sum + 1);
        }
    }

    @Override
    public void close() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Override
    public String toString() {
        return threads.size() + " busy threads";
    }
}
