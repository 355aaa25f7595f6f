package org.modelunit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ModuleFilesTest {

    private static Properties properties(Map<String, String> entries) {
        Properties properties = new Properties();
        properties.putAll(entries);
        return properties;
    }

    @Test
    void what_the_command_line_says_of_a_model_goes_before_what_the_pom_says() {
        Properties pom = properties(Map.of(
                "modelunit.model.champion", "champion.onnx", "modelunit.model.challenger", "old.onnx", "x", "y"));
        Properties line = properties(Map.of("modelunit.model.challenger", "new.onnx"));

        assertThat(ModuleFiles.models(pom, line))
                .isEqualTo(Map.of("champion", Path.of("champion.onnx"), "challenger", Path.of("new.onnx")));
    }

    @Test
    void a_path_that_begins_at_the_home_of_the_user_is_the_one_that_tests_read() {
        Properties line = properties(Map.of("modelunit.model.challenger", "~/models/a.onnx"));

        assertThat(ModuleFiles.models(line).get("challenger"))
                .isEqualTo(Path.of(System.getProperty("user.home"), "models/a.onnx"));
    }
}
