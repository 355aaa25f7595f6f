package org.modelunit.jqwik;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs {@link NamedAlike} twice in one session, as Surefire runs failed tests again. */
final class NamedAlikeMain {

    private NamedAlikeMain() {}

    public static void main(String[] arguments) {
        System.setProperty(
                "sun.java.command", "worker.org.gradle.process"); // a build tool runs all there is: its values are kept
        try (LauncherSession session = LauncherFactory.openSession()) {
            for (int i = 0; i < 2; i++) {
                session.getLauncher()
                        .execute(LauncherDiscoveryRequestBuilder.request()
                                .selectors(
                                        selectClass(NamedAlike.Properties.class), selectClass(NamedAlike.Slices.class))
                                .configurationParameter("jqwik.database", "jqwik-database")
                                .build());
            }
        }
    }
}
