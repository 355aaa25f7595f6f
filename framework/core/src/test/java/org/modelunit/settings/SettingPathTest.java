package org.modelunit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingPathTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path HOME = Path.of(System.getProperty("user.home"));

    private static Setting setting(String key, String value) {
        return new Setting(key, value, SettingOrigin.SYSTEM_PROPERTY);
    }

    @Test
    void a_path_in_the_module_is_told_from_there() {
        assertThat(SettingPath.kept(MODULE.resolve("models/a.onnx").toString())).isEqualTo("models/a.onnx");
        assertThat(SettingPath.kept(MODULE.resolve("x/../models").toString())).isEqualTo("models");
        assertThat(SettingPath.kept(MODULE.toString())).isEqualTo(".");
    }

    @Test
    void a_path_of_the_user_is_told_without_his_name() {
        String kept = SettingPath.kept(HOME.resolve("other project/a.onnx").toString());

        assertThat(kept).isEqualTo("~/other project/a.onnx");
        assertThat(SettingPath.kept(HOME.toString())).isEqualTo("~/");
        assertThat(SettingPath.shown(kept)).isEqualTo("a.onnx");
    }

    @Test
    void what_is_no_absolute_path_is_as_it_was() {
        for (String path :
                new String[] {"", "models/a.onnx", "../a.onnx", "a\0b", " ", "~user/a", "/elsewhere/a.onnx"}) {
            assertThat(SettingPath.kept(path)).isEqualTo(path);
        }
    }

    @Test
    void what_was_kept_is_found_again() {
        for (Path path :
                new Path[] {MODULE.resolve("a/b"), MODULE, HOME.resolve("a/b"), HOME, Path.of("/elsewhere/a")}) {
            assertThat(SettingPath.of(MODULE, SettingPath.kept(path.toString())).normalize())
                    .isEqualTo(path);
        }
    }

    @Test
    void a_directory_that_is_called_like_a_home_is_none() {
        String kept = SettingPath.kept("~/a");

        assertThat(SettingPath.of(MODULE, kept).normalize()).isEqualTo(MODULE.resolve("~/a"));
    }

    @Test
    void people_are_shown_the_name_of_what_lies_elsewhere() {
        assertThat(SettingPath.shown("/srv/ann/models/a.onnx")).isEqualTo("a.onnx");
        assertThat(SettingPath.shown("C:\\Users\\Ann\\a.onnx")).isEqualTo("a.onnx");
        assertThat(SettingPath.shown("\\\\server\\ann\\a.onnx")).isEqualTo("a.onnx");
        assertThat(SettingPath.shown("/srv/ann/history/")).isEqualTo("history");
        assertThat(SettingPath.shown("models/a.onnx")).isEqualTo("models/a.onnx");
        assertThat(SettingPath.shown("/")).isEqualTo("/");
        assertThat(SettingPath.shown("")).isEmpty();
    }

    @Test
    void settings_that_are_no_paths_stay() {
        Setting columns = setting("modelunit.rows.columns", HOME.toString());
        Setting model = setting("modelunit.model.candidate", HOME.resolve("a").toString());

        assertThat(SettingPath.kept(columns)).isEqualTo(columns);
        assertThat(SettingPath.shown(columns)).isEqualTo(columns);
        assertThat(SettingPath.kept(model)).isEqualTo(setting("modelunit.model.candidate", "~/a"));
        assertThat(SettingPath.shown(model)).isEqualTo(setting("modelunit.model.candidate", "a"));
    }
}
