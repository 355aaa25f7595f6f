package org.modelunit.progress;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** A line in the log every ten seconds, for build servers and files. */
final class LogDisplay implements Display {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Logger logger;

    LogDisplay(Logger logger) {
        this.logger = logger;
    }

    @Override
    public Duration first() {
        return INTERVAL;
    }

    @Override
    public Duration next() {
        return INTERVAL;
    }

    @Override
    public void show(String text) {
        logger.log(Level.INFO, text);
    }

    @Override
    public void end() {
        // what is in a log stays there
    }
}
