package org.modelunit.junit;

import java.time.Duration;

/** How long a value has been worked on; the time stands still while it waits for another value. Safe for any thread. */
final class WorkingTime {

    private long workedBefore;
    private long since;
    private boolean running;

    synchronized void start() {
        since = System.nanoTime();
        running = true;
    }

    synchronized void stop() {
        workedBefore = worked();
        running = false;
    }

    /** Returns how many nanoseconds are left of what is allowed; none or fewer if it was too long. */
    synchronized long left(Duration allowed) {
        return allowed.toNanos() - worked();
    }

    private long worked() {
        return workedBefore + (running ? System.nanoTime() - since : 0);
    }
}
