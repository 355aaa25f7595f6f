package org.modelunit.junit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Begins to listen when a launcher session opens; found by {@link java.util.ServiceLoader}. */
@API(status = Status.INTERNAL, since = "0.1")
public final class SessionListener implements LauncherSessionListener {

    /** Creates the listener, for JUnit. */
    public SessionListener() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        TestRun run = new TestRun(session.getStore());
        // what is first in the session's store is closed last: after the fixtures' values, and after all other
        // listeners
        session.getStore().put(Namespace.create(TestRun.PLACE), TestRun.class, run);
        Discoveries discoveries = new Discoveries();
        session.getLauncher().registerLauncherDiscoveryListeners(discoveries);
        session.getLauncher().registerTestExecutionListeners(new TestPlanListener(run, discoveries));
    }
}
