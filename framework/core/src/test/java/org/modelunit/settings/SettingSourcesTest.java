package org.modelunit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.error.SettingException;
import org.modelunit.settings.RowsShown.Mode;
import org.modelunit.settings.Settings.BaselineMode;

/** What each setting is, and where it came from. */
class SettingSourcesTest {

    private static final Map<String, String> SERVER = Map.of("CI", "true");
    private static final Map<String, String> NONE = Map.of();

    private static Settings read(
            Map<String, String> parameters, Map<String, String> properties, Map<String, String> variables) {
        return SettingsReader.read(parameters, properties, variables);
    }

    @Test
    void every_known_setting_is_listed_once_by_its_key_with_what_holds_by_default() {
        List<Setting> sources = read(NONE, NONE, NONE).sources();

        assertThat(sources)
                .allMatch(setting -> setting.origin() == SettingOrigin.DEFAULT)
                .extracting(Setting::key)
                .isSorted()
                .containsExactlyElementsOf(SettingKeys.known());
        assertThat(sources)
                .contains(
                        new Setting("modelunit.seed", "42", SettingOrigin.DEFAULT),
                        new Setting("modelunit.baseline", "check", SettingOrigin.DEFAULT),
                        new Setting("modelunit.fixture.timeout", "10m", SettingOrigin.DEFAULT),
                        new Setting("modelunit.session", "", SettingOrigin.DEFAULT),
                        new Setting("modelunit.rows.bytes", "2048", SettingOrigin.DEFAULT));
    }

    @Test
    void a_default_said_aloud_means_what_it_means_in_silence() {
        Settings silent = read(NONE, NONE, NONE);
        for (Setting setting : silent.sources()) {
            if (!setting.value().isEmpty()) {
                Settings said = read(NONE, Map.of(setting.key(), setting.value()), NONE);
                assertThat(withoutSources(said)).as(setting.key()).isEqualTo(withoutSources(silent));
            }
        }
    }

    private static Settings withoutSources(Settings settings) {
        return new Settings(
                settings.seed(),
                settings.inconclusive(),
                settings.files(),
                settings.models(),
                settings.threads(),
                settings.fixtureTimeout(),
                settings.rows(),
                List.of());
    }

    @Test
    void the_strongest_place_is_the_origin() {
        Settings settings = read(
                Map.of("modelunit.seed", "8", "modelunit.session", " nightly-7 "),
                Map.of("modelunit.seed", "7", "modelunit.model.challenger", "new.onnx", "java.version", "17"),
                NONE);

        assertThat(settings.sources())
                .contains(
                        new Setting("modelunit.seed", "7", SettingOrigin.SYSTEM_PROPERTY),
                        new Setting("modelunit.session", "nightly-7", SettingOrigin.JUNIT_PARAMETER),
                        new Setting("modelunit.model.challenger", "new.onnx", SettingOrigin.SYSTEM_PROPERTY))
                .extracting(Setting::key)
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain("java.version");
        assertThat(SettingOrigin.SYSTEM_PROPERTY).hasToString("system property");
    }

    @Test
    void a_file_is_an_origin_by_its_name() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Path file = Files.createTempFile("modelunit", ".properties");
        Files.writeString(file, "modelunit.expected=claims.json\n");
        try {
            Thread.currentThread().setContextClassLoader(new ClassLoader(ClassLoader.getPlatformClassLoader()) {
                @Override
                public Enumeration<URL> getResources(String name) throws IOException {
                    return Collections.enumeration(List.of(file.toUri().toURL()));
                }
            });
            Settings settings = read(NONE, NONE, NONE);
            assertThat(settings.files().expected()).isEqualTo("claims.json");
            assertThat(settings.sources())
                    .contains(new Setting("modelunit.expected", "claims.json", SettingOrigin.FILE));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            Files.delete(file);
        }
    }

    @Test
    void settings_that_a_program_makes_came_from_no_place() {
        Settings made =
                new Settings(1, Settings.OnInconclusive.FAIL, Settings.ReportMode.NEVER, "out", Map.of("a", "b"), 2);

        assertThat(made.sources()).isEmpty();
        assertThat(made.rows()).isEqualTo(RowsShown.IDS);
        assertThat(made.report()).isEqualTo(Settings.ReportMode.NEVER);
        assertThat(made.baseline()).isEqualTo(BaselineMode.CHECK);
        assertThat(made.fixtureTimeout()).isEqualTo(Duration.ofMinutes(10));
        assertThat(made.files()).isEqualTo(new RunFiles(Settings.ReportMode.NEVER, "out"));
    }

    @Test
    void files_of_a_run_are_what_was_said() {
        RunFiles files = read(
                        Map.of(
                                "modelunit.session", "job:7_1.a-b",
                                "modelunit.expected", "contract.json",
                                "modelunit.history", "../history",
                                "modelunit.released", "release-evidence.zip",
                                "modelunit.baseline", "rewrite"),
                        NONE,
                        NONE)
                .files();

        assertThat(files)
                .isEqualTo(new RunFiles(
                        Settings.ReportMode.ALWAYS,
                        "",
                        BaselineMode.REWRITE,
                        "job:7_1.a-b",
                        "contract.json",
                        "../history",
                        "release-evidence.zip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my job", "../up", "größe", "a\u001b[2J", "a/b"})
    void a_session_that_cannot_be_part_of_a_file_s_name_is_refused(String session) {
        assertThatThrownBy(() -> read(NONE, Map.of("modelunit.session", session), NONE))
                .isInstanceOf(SettingException.class)
                .hasMessage("modelunit.session must be 1 to 100 letters, digits and . _ : -, but was '"
                        + session.replace("\u001b", "\\u001B") + "' (system property)");
    }

    @ParameterizedTest
    @CsvSource({
        "modelunit.session, what the runs of this build have in common",
        "modelunit.expected, the file that lists the claims to expect",
        "modelunit.history, the directory that keeps earlier runs",
        "modelunit.released, the archive of the last signed release"
    })
    void a_variable_of_a_build_server_that_is_not_set_does_not_fail_open(String key, String what) {
        assertThatThrownBy(() -> read(NONE, Map.of(key, " "), NONE))
                .isInstanceOf(SettingException.class)
                .hasMessage(key + " is empty (system property); name " + what + ", or leave the setting out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "rewrite"})
    void a_build_server_writes_no_baseline_whoever_asks(String mode) {
        Map<String, String> asked = Map.of("modelunit.baseline", mode);

        assertThat(read(NONE, asked, Map.of("CI", "false")).baseline()).hasToString(mode.toUpperCase(Locale.ROOT));
        assertThatThrownBy(() -> read(NONE, asked, SERVER))
                .isInstanceOf(SettingException.class)
                .hasMessage("modelunit.baseline=" + mode + " (system property) is refused where CI=true: baselines are"
                        + " written by people, who review and commit them; run it on your machine, or without the"
                        + " variable: env -u CI mvn test …");
        assertThatThrownBy(() -> read(asked, NONE, Map.of("CI", " True"))).hasMessageContaining("JUnit");
        assertThat(read(NONE, Map.of("modelunit.baseline", "check"), SERVER).baseline())
                .isEqualTo(BaselineMode.CHECK);
    }

    @Test
    void rows_are_shown_by_number_unless_somebody_asks_for_values() {
        assertThat(read(NONE, NONE, NONE).rows()).isEqualTo(new RowsShown(Mode.IDS, List.of(), 5, 2048));
        assertThat(read(Map.of("modelunit.rows.columns", "age"), NONE, NONE).rows())
                .isEqualTo(new RowsShown(Mode.IDS, List.of("age"), 5, 2048));
    }

    @Test
    void values_are_shown_of_the_named_columns() {
        Map<String, String> asked = Map.of(
                "modelunit.rows", "values",
                "modelunit.rows.columns", "age, credit amount ,age",
                "modelunit.rows.limit", "3",
                "modelunit.rows.bytes", "100");

        assertThat(read(asked, NONE, NONE).rows())
                .isEqualTo(new RowsShown(Mode.VALUES, List.of("age", "credit amount"), 3, 100));
    }

    @Test
    void on_a_build_server_values_are_shown_if_a_system_property_asks_for_them_alone() {
        Map<String, String> columns = Map.of("modelunit.rows.columns", "age");
        Map<String, String> both = Map.of("modelunit.rows.columns", "age", "modelunit.rows", "values");

        assertThat(read(both, NONE, SERVER).rows().mode()).isEqualTo(Mode.WITHHELD);
        assertThat(read(both, NONE, Map.of("CI", "TRUE ")).rows().mode()).isEqualTo(Mode.WITHHELD);
        assertThat(read(both, NONE, Map.of("CI", "false")).rows().mode()).isEqualTo(Mode.VALUES);
        assertThat(read(both, NONE, NONE).rows().mode()).isEqualTo(Mode.VALUES);
        assertThat(read(columns, Map.of("modelunit.rows", "values"), SERVER)
                        .rows()
                        .mode())
                .isEqualTo(Mode.VALUES);
        assertThat(read(both, Map.of("modelunit.rows", "ids"), SERVER).rows().mode())
                .isEqualTo(Mode.IDS);
    }

    @Test
    void rows_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> read(Map.of("modelunit.rows", "values"), NONE, NONE))
                .isInstanceOf(SettingException.class)
                .hasMessage("modelunit.rows=values (JUnit configuration parameter) shows no value while no column is"
                        + " named; name those that may be shown in modelunit.rows.columns, separated by commas");
        assertThatThrownBy(() -> read(Map.of("modelunit.rows", "withheld"), NONE, NONE))
                .hasMessage("modelunit.rows must be ids or values, but was 'withheld' (JUnit configuration parameter)");
        assertThatThrownBy(() -> read(Map.of("modelunit.rows.columns", "age,,sex"), NONE, NONE))
                .hasMessage("modelunit.rows.columns must be names separated by commas, but was 'age,,sex'"
                        + " (JUnit configuration parameter)");
        assertThatThrownBy(() -> read(Map.of("modelunit.rows.limit", "0"), NONE, NONE))
                .hasMessage("modelunit.rows.limit must lie between 1 and 1000000, but was 0"
                        + " (JUnit configuration parameter)");
        assertThatThrownBy(() -> read(Map.of("modelunit.rows.bytes", "99999999999"), NONE, NONE))
                .hasMessage("modelunit.rows.bytes must lie between 1 and 1000000, but was 99999999999"
                        + " (JUnit configuration parameter)");
    }
}
