package org.modelunit.baseline;

import java.util.Locale;
import org.modelunit.settings.RunFiles;
import org.modelunit.settings.Settings;
import org.modelunit.settings.Settings.BaselineMode;

/** Asks for baselines to be written, as a person does; a build server, on which these tests run too, may not by a property. */
public final class BaselineRequests {

    private BaselineRequests() {}

    /** Asks for "write" or "rewrite", beside what system properties say now. */
    public static void make(String mode) {
        Settings.uninstall();
        Settings now = Settings.current();
        RunFiles files = now.files();
        RunFiles writing = new RunFiles(
                files.report(),
                files.output(),
                BaselineMode.valueOf(mode.toUpperCase(Locale.ROOT)),
                files.session(),
                files.expected(),
                files.history(),
                files.released());
        Settings.install(new Settings(
                now.seed(),
                now.inconclusive(),
                writing,
                now.models(),
                now.threads(),
                now.fixtureTimeout(),
                now.rows(),
                now.sources()));
    }

    /** Asks for nothing. */
    public static void withdraw() {
        Settings.uninstall();
    }
}
