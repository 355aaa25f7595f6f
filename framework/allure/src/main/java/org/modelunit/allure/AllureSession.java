package org.modelunit.allure;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.slf4j.LoggerFactory;

/**
 * Tells Allure where to write before Allure asks. Its listener asks when it is constructed, with the launcher; listeners of the
 * session are constructed before. Whoever has named a directory of his own keeps it.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class AllureSession implements LauncherSessionListener {

    private static final String LOGGING = "slf4j.internal.verbosity";

    private final boolean told;

    /** Made by {@link java.util.ServiceLoader}, before the launcher and its listeners. */
    public AllureSession() {
        startLogging();
        told = !OwnDirectory.isNamedByUser();
        if (told) {
            System.setProperty(OwnDirectory.PROPERTY, OwnDirectory.path().toString());
        }
    }

    /** Starts the logging that Allure uses without three lines in every console that nobody has chosen where it goes. */
    private static void startLogging() {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "ERROR");
            LoggerFactory.getILoggerFactory();
            System.clearProperty(LOGGING);
        }
    }

    /** Takes it back: a build tool may open a session only to look for tests, in a JVM that lives on. */
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (told) {
            System.clearProperty(OwnDirectory.PROPERTY);
        }
    }
}
