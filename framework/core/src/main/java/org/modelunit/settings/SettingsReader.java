package org.modelunit.settings;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.modelunit.error.SettingException;
import org.modelunit.settings.RowsShown.Mode;
import org.modelunit.settings.Settings.BaselineMode;
import org.modelunit.settings.Settings.OnInconclusive;
import org.modelunit.settings.Settings.ReportMode;

/** Reads settings from their places, the stronger over the weaker. */
final class SettingsReader {

    private static final String BASELINE = "modelunit.baseline";
    private static final String ROW_COLUMNS = "modelunit.rows.columns";

    private final SettingValues values = new SettingValues();
    private final boolean isBuildServer;

    private SettingsReader(Map<String, String> variables) {
        this.isBuildServer =
                "true".equalsIgnoreCase(variables.getOrDefault("CI", "").strip());
    }

    static Settings read(
            Map<String, String> parameters, Map<String, String> systemProperties, Map<String, String> variables) {
        SettingsReader reader = new SettingsReader(variables);
        reader.values.take(SettingOrigin.FILE, SettingsFile.entries());
        reader.values.takeOurs(SettingOrigin.JUNIT_PARAMETER, parameters);
        reader.values.takeOurs(SettingOrigin.SYSTEM_PROPERTY, systemProperties);
        return reader.settings();
    }

    private Settings settings() {
        long seed = values.whole("modelunit.seed", 42);
        OnInconclusive inconclusive = values.choice("modelunit.inconclusive", OnInconclusive.class);
        RunFiles files = files();
        Map<String, String> models = models();
        int threads = values.between(
                "modelunit.threads",
                1,
                Settings.MOST_THREADS,
                Math.min(Runtime.getRuntime().availableProcessors(), Settings.MOST_THREADS));
        Duration timeout = fixtureTimeout();
        RowsShown rows = rows();
        checkLinks();
        return new Settings(seed, inconclusive, files, models, threads, timeout, rows, values.all());
    }

    private RunFiles files() {
        return new RunFiles(
                values.choice("modelunit.report", ReportMode.class),
                values.text("modelunit.output"),
                baseline(),
                session(),
                values.name("modelunit.expected", "the file that lists the claims to expect"),
                values.name("modelunit.history", "the directory that keeps earlier runs"),
                values.name("modelunit.released", "the archive of the last signed release"));
    }

    /** What a build server wrote nobody would review, nor find: nothing approves itself. */
    private BaselineMode baseline() {
        BaselineMode mode = values.choice(BASELINE, BaselineMode.class);
        if (mode != BaselineMode.CHECK && isBuildServer) {
            throw new SettingException(BASELINE + "=" + mode.name().toLowerCase(Locale.ROOT) + " ("
                    + values.origin(BASELINE)
                    + ") is refused where CI=true: baselines are written by people, who review and"
                    + " commit them; run it on your machine, or without the variable: env -u CI mvn test …");
        }
        return mode;
    }

    private String session() {
        String key = "modelunit.session";
        String session = values.name(key, "what the runs of this build have in common");
        if (!session.isEmpty() && !RunFiles.isSession(session)) {
            throw values.refused(key, "1 to 100 letters, digits and . _ : -", session);
        }
        return session;
    }

    private Map<String, String> models() {
        Map<String, String> models = new HashMap<>();
        values.beginning(SettingKeys.MODEL).forEach((key, setting) -> {
            String name = key.substring(SettingKeys.MODEL.length());
            if (name.isBlank()) {
                throw new SettingException(key + " (" + setting.origin() + ") names no model; write "
                        + SettingKeys.MODEL + "<name>=<file>");
            }
            if (setting.value().isEmpty()) { // the candidate would not be tested, and all be green
                throw new SettingException(
                        key + " is empty (" + setting.origin() + "); name the file to test, or leave the setting out");
            }
            models.put(name, setting.value());
        });
        return models;
    }

    /** A link is shown to whoever reads a report, so it leads to the web and nowhere else. */
    private void checkLinks() {
        for (String key : LinkPatterns.keys()) {
            String address = values.name(key, "an address with {} in the place of a name");
            if (!address.isEmpty() && !LinkPatterns.isPattern(address)) {
                throw new SettingException(key + " (" + values.origin(key)
                        + ") must be an address such as https://example.org/items/{}, with {} once, where the name"
                        + " goes, and without a user or a password"); // which it may hold, so it is not shown
            }
        }
    }

    private Duration fixtureTimeout() {
        String key = "modelunit.fixture.timeout";
        String text = values.valueOr(key, "10m");
        return text == null
                ? Settings.FIXTURE_TIMEOUT
                : TimeText.read(text).orElseThrow(() -> values.refused(key, "a time such as 90s, 10m or 2h", text));
    }

    private RowsShown rows() {
        Mode mode = values.choice(RowsShown.KEY, List.of(Mode.IDS, Mode.VALUES));
        List<String> columns = values.list(ROW_COLUMNS);
        if (mode == Mode.VALUES && columns.isEmpty()) {
            throw new SettingException(
                    RowsShown.KEY + "=values (" + values.origin(RowsShown.KEY) + ") shows no value while no column is"
                            + " named; name those that may be shown in " + ROW_COLUMNS + ", separated by commas");
        }
        boolean isWithheld =
                mode == Mode.VALUES && isBuildServer && values.origin(RowsShown.KEY) != SettingOrigin.SYSTEM_PROPERTY;
        RowsShown ids = RowsShown.IDS;
        return new RowsShown(
                isWithheld ? Mode.WITHHELD : mode,
                columns,
                values.between("modelunit.rows.limit", 1, RowsShown.MOST, ids.limit()),
                values.between("modelunit.rows.bytes", 1, RowsShown.MOST, ids.bytes()));
    }

    static Map<String, String> systemProperties() {
        Properties properties = System.getProperties();
        Map<String, String> map = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }
}
