package org.modelunit.allure;

import java.nio.file.Path;
import java.util.Map;
import org.modelunit.error.SettingException;
import org.modelunit.recording.ResultsLocation;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunLocation;
import org.modelunit.settings.Settings;
import org.modelunit.settings.Settings.OnInconclusive;
import org.modelunit.settings.Settings.ReportMode;

/** Where Allure's results go, unless the user has said otherwise to Allure itself. */
final class OwnDirectory {

    static final String PROPERTY = ResultsLocation.PROPERTY;

    private OwnDirectory() {}

    /** Returns whether the user has named a directory, by a system property or in Allure's own file. */
    static boolean isNamedByUser() {
        return ResultsLocation.namedByUser().isPresent();
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
            return run(Settings.load(Map.of()));
        } catch (SettingException e) {
            // the run itself will fail with it, and say so better; until then Allure needs some place
            return run(new Settings(0, OnInconclusive.FAIL, ReportMode.ALWAYS, "", Map.of(), 1));
        }
    }

    private static Run run(Settings settings) {
        return new Run("", RunLocation.directory(settings), settings);
    }
}
