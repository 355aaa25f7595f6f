package org.modelunit.allure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.modelunit.error.SettingException;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunLocation;
import org.modelunit.settings.Settings;
import org.modelunit.settings.Settings.OnInconclusive;
import org.modelunit.settings.Settings.ReportMode;

/** Where Allure's results go, unless the user has said otherwise to Allure itself. */
final class OwnDirectory {

    static final String PROPERTY = "allure.results.directory";
    private static final String FILE = "allure.properties";

    private OwnDirectory() {}

    /** Returns whether the user has named a directory, by a system property or in Allure's own file. */
    static boolean isNamedByUser() {
        return System.getProperty(PROPERTY) != null || inFile();
    }

    /** Returns whether Allure was told to write to our directory. */
    static boolean isInUse() {
        return path().toString().equals(System.getProperty(PROPERTY));
    }

    static Path path() {
        return ResultsDirectory.of(run()).path();
    }

    /** Returns the run as far as it is known before JUnit tells its configuration parameters. */
    static Run run() {
        try {
            return RunLocation.run(Settings.load(Map.of()));
        } catch (SettingException e) {
            // the run itself will fail with it, and say so better; until then Allure needs some place
            return RunLocation.run(new Settings(0, OnInconclusive.FAIL, ReportMode.ALWAYS, "", Map.of(), 1));
        }
    }

    private static boolean inFile() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        InputStream found =
                loader == null ? ClassLoader.getSystemResourceAsStream(FILE) : loader.getResourceAsStream(FILE);
        if (found == null) {
            return false;
        }
        try (InputStream file = found) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.containsKey(PROPERTY);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE + " on the class path", e);
        }
    }
}
