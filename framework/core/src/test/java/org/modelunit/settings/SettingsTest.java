package org.modelunit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.error.SettingException;
import org.modelunit.settings.Settings.OnInconclusive;
import org.modelunit.settings.Settings.ReportMode;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SettingsTest {

    @Test
    void a_typo_in_what_a_setting_was_called_before_leads_to_what_it_is_called_now() {
        assertThatThrownBy(() -> Settings.load(Map.of("modelunit.knwon", "write")))
                .hasMessageStartingWith("unknown setting modelunit.knwon (JUnit configuration parameter); did you mean"
                        + " modelunit.baseline (formerly modelunit.known)? Known are modelunit.baseline,");
    }

    @AfterEach
    void clear() {
        System.clearProperty("modelunit.seed");
        System.clearProperty("modelunit.model.challenger");
        System.clearProperty("modelunit.sead");
        System.clearProperty("modelunit.known");
        System.clearProperty("modelUnit.seed");
    }

    @Test
    void defaults_hold_where_nothing_is_said() {
        Settings settings = Settings.load(Map.of());

        assertThat(settings.seed()).isEqualTo(42);
        assertThat(settings.inconclusive()).isEqualTo(OnInconclusive.FAIL);
        assertThat(settings.report()).isEqualTo(ReportMode.ALWAYS);
        assertThat(settings.output()).isEmpty();
        assertThat(settings.model("challenger")).isEmpty();
    }

    /** Where a shell expands no tilde, behind {@code -Dkey=} for instance, and in files, where no shell is. */
    @Test
    void a_path_may_begin_at_the_home_of_the_user_wherever_it_is_said() {
        Path home = Path.of(System.getProperty("user.home"));
        System.setProperty("modelunit.model.challenger", "~/models/a b.onnx");

        Settings settings = Settings.load(Map.of(
                "modelunit.output", "~",
                "modelunit.history", "~/runs",
                "modelunit.expected", "./~/claims.json",
                "modelunit.released", "~ann/release.zip",
                "modelunit.rows.columns", "~/age"));

        assertThat(settings.model("challenger"))
                .contains(home.resolve("models/a b.onnx").toString());
        assertThat(settings.output()).isEqualTo(home.toString());
        assertThat(settings.files().history()).isEqualTo(home.resolve("runs").toString());
        assertThat(settings.files().expected()).isEqualTo("./~/claims.json");
        assertThat(settings.files().released())
                .as("nobody's home but the user's")
                .isEqualTo("~ann/release.zip");
        assertThat(settings.rows().columns()).as("no path").containsExactly("~/age");
    }

    @Test
    void a_system_property_is_stronger_than_a_configuration_parameter() {
        System.setProperty("modelunit.seed", "7");
        System.setProperty("modelunit.model.challenger", "candidate.onnx");

        Settings settings = Settings.load(
                Map.of("modelunit.seed", "8", "modelunit.report", "never", "modelunit.inconclusive", "abort"));

        assertThat(settings.seed()).isEqualTo(7);
        assertThat(settings.report()).isEqualTo(ReportMode.NEVER);
        assertThat(settings.inconclusive()).isEqualTo(OnInconclusive.ABORT);
        assertThat(settings.model("challenger")).contains("candidate.onnx");
    }

    @Test
    void a_typo_does_not_fail_open() {
        System.setProperty("modelunit.sead", "7");

        assertThatThrownBy(() -> Settings.load(Map.of()))
                .isInstanceOf(SettingException.class)
                .hasMessage("unknown setting modelunit.sead (system property); did you mean modelunit.seed? Known are"
                        + " modelunit.baseline, modelunit.expected, modelunit.fixture.timeout,"
                        + " modelunit.history, modelunit.inconclusive, modelunit.link.build,"
                        + " modelunit.link.issue, modelunit.link.model, modelunit.link.requirement,"
                        + " modelunit.output, modelunit.released, modelunit.report, modelunit.rows,"
                        + " modelunit.rows.bytes, modelunit.rows.columns, modelunit.rows.limit,"
                        + " modelunit.seed, modelunit.session, modelunit.threads and modelunit.model.<name>");
    }

    @Test
    void a_setting_by_its_old_name_is_told_the_new_one() {
        System.setProperty("modelunit.known", "write");

        assertThatThrownBy(() -> Settings.load(Map.of()))
                .isInstanceOf(SettingException.class)
                .hasMessage("the setting modelunit.known (system property) is now called modelunit.baseline");
    }

    @Test
    void another_spelling_of_a_system_property_does_not_fail_open() {
        System.setProperty("modelUnit.seed", "7");

        assertThatThrownBy(() -> Settings.load(Map.of()))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(
                        "unknown setting modelUnit.seed (system property); did you mean modelunit.seed?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ModelUnit.seed",
                "MODELUNIT.SEED",
                "modelunit-seed",
                "model-unit.seed",
                "model_unit.seed",
                "modelunit_seed",
                "modelunitSeed",
                "modelunit",
                "modleunit.seed",
                "modelunits.seed",
                "modlunit.model.challenger",
                " modelunit.seed"
            })
    void another_spelling_of_a_configuration_parameter_does_not_fail_open(String key) {
        assertThatThrownBy(() -> Settings.load(Map.of(key, "7")))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("unknown setting " + key + " (JUnit configuration parameter)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seed",
                "junit.jupiter.execution.parallel.enabled",
                "model.path",
                "unit.seed",
                "spring.output",
                "model",
                "modeling.report"
            })
    void keys_of_others_are_let_alone(String key) {
        assertThat(Settings.load(Map.of(key, "7"))).isEqualTo(Settings.load(Map.of()));
    }

    @Test
    void a_value_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> Settings.load(Map.of("modelunit.report", "sometimes")))
                .hasMessage("modelunit.report must be always or never, but was 'sometimes' (JUnit configuration"
                        + " parameter)");
        assertThatThrownBy(() -> Settings.load(Map.of("modelunit.seed", "many")))
                .hasMessage("modelunit.seed must be a whole number, but was 'many' (JUnit configuration parameter)");
        assertThatThrownBy(() -> Settings.load(Map.of("modelunit.threads", "0")))
                .hasMessage("modelunit.threads must lie between 1 and 1024, but was 0 (JUnit configuration parameter)");
    }

    @Test
    void a_candidate_without_a_file_or_a_name_is_refused() {
        for (String nothing : new String[] {"", "  "}) {
            assertThatThrownBy(() -> Settings.load(Map.of("modelunit.model.challenger", nothing)))
                    .isInstanceOf(SettingException.class)
                    .hasMessage("modelunit.model.challenger is empty (JUnit configuration parameter); name the file to"
                            + " test, or leave the setting out");
        }
        assertThatThrownBy(() -> Settings.load(Map.of("modelunit.model. ", "candidate.onnx")))
                .isInstanceOf(SettingException.class)
                .hasMessage("modelunit.model.  (JUnit configuration parameter) names no model; write"
                        + " modelunit.model.<name>=<file>");
        assertThatThrownBy(() -> Settings.load(Map.of("modelunit.model.", "candidate.onnx")))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("unknown setting modelunit.model. ");
    }

    @Test
    void a_candidate_s_file_must_be_there_whoever_asks_for_it(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("candidate.onnx"), "x");
        Settings.load(Map.of("modelunit.model.challenger", file.toString())).requireModelFiles();

        assertRefused(
                "gone.onnx",
                "there is no file " + Path.of("gone.onnx").toAbsolutePath()
                        + "; the relative path begins at the working directory");
        assertRefused(directory.toString(), "no file but a directory is " + directory);
        assertThatThrownBy(() -> Settings.load(Map.of("modelunit.model.challenger", "a\0b"))
                        .requireModelFiles())
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("does not name a file");
    }

    private static void assertRefused(String file, String flaw) {
        assertThatThrownBy(() -> Settings.load(Map.of("modelunit.model.challenger", file))
                        .requireModelFiles())
                .isInstanceOf(SettingException.class)
                .hasMessage("modelunit.model.challenger=" + file + ": " + flaw);
    }
}
