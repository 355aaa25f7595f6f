package org.modelunit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingPathTest {

    @TempDir
    Path place;

    private Path module;
    private Path home;

    @BeforeEach
    void live() {
        home = place.resolve("ann");
        module = home.resolve("shop/credit");
    }

    private String kept(Path path) {
        return kept(path.toString());
    }

    private String kept(String path) {
        return SettingPath.kept(path, module, home.toString());
    }

    private static Setting setting(String key, String value) {
        return new Setting(key, value, SettingOrigin.SYSTEM_PROPERTY);
    }

    @Test
    void a_path_in_the_module_is_told_from_there() {
        assertThat(kept(module.resolve("models/a.onnx"))).isEqualTo("models/a.onnx");
        assertThat(kept(module.resolve("x/../models"))).isEqualTo("models");
        assertThat(kept(module)).isEqualTo(".");
    }

    @Test
    void a_path_of_the_user_is_told_without_his_name() {
        String kept = kept(home.resolve("other project/a.onnx"));

        assertThat(kept).isEqualTo("~/other project/a.onnx");
        assertThat(kept(home)).isEqualTo("~/");
        assertThat(kept(home.resolve("shop/credit-2"))).as("beside the module").isEqualTo("~/shop/credit-2");
        assertThat(SettingPath.shown(kept)).isEqualTo("a.onnx");
    }

    @Test
    void a_user_whose_name_begins_like_this_one_lives_elsewhere() {
        String path = place.resolve("anna/a.onnx").toString();

        assertThat(kept(path)).isEqualTo(path);
    }

    @Test
    void what_is_no_absolute_path_is_as_it_was() {
        for (String path : new String[] {"", "models/a.onnx", "../a.onnx", "a\0b", " ", "~user/a"}) {
            assertThat(kept(path)).isEqualTo(path);
        }
    }

    /** Containers and build servers have users that live nowhere, at the root, or in the sources. */
    @Test
    void a_home_that_says_nothing_is_none() {
        String path = place.resolve("elsewhere/a.onnx").toString();
        for (String nowhere : new String[] {"", "ann", "a\0b", place.getRoot().toString()}) {
            assertThat(SettingPath.kept(path, module, nowhere)).as(nowhere).isEqualTo(path);
        }
        assertThat(SettingPath.kept(module.resolve("a").toString(), module, module.toString()))
                .isEqualTo("a");
    }

    @Test
    void what_was_kept_is_found_again() {
        for (Path path :
                new Path[] {module.resolve("a/b"), module, home.resolve("a/b"), home, place.resolve("elsewhere/a")}) {
            assertThat(SettingPath.of(module, kept(path), home.toString()).normalize())
                    .isEqualTo(path);
        }
    }

    @Test
    void another_user_looks_below_his_own_home() {
        String kept = kept(home.resolve("history"));

        assertThat(SettingPath.of(module, kept, place.resolve("ci").toString())).isEqualTo(place.resolve("ci/history"));
    }

    @Test
    void a_directory_that_is_called_like_a_home_is_none() {
        assertThat(SettingPath.of(module, kept("~/a"), home.toString()).normalize())
                .isEqualTo(module.resolve("~/a"));
    }

    @Test
    void the_module_is_where_the_tests_run() {
        String path = Path.of("models/a.onnx").toAbsolutePath().toString();

        assertThat(SettingPath.kept(path)).isEqualTo("models/a.onnx");
        assertThat(SettingPath.of(module, "models/a.onnx")).isEqualTo(module.resolve("models/a.onnx"));
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
        String path = Path.of("models/a").toAbsolutePath().toString();
        Setting columns = setting("modelunit.rows.columns", path);
        Setting model = setting("modelunit.model.candidate", path);

        assertThat(SettingPath.kept(columns)).isEqualTo(columns);
        assertThat(SettingPath.shown(columns)).isEqualTo(columns);
        assertThat(SettingPath.kept(model)).isEqualTo(setting("modelunit.model.candidate", "models/a"));
        assertThat(SettingPath.shown(model)).isEqualTo(setting("modelunit.model.candidate", "a"));
    }
}
