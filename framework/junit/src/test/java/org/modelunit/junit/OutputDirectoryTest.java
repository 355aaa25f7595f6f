package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelunit.settings.Settings;
import org.modelunit.settings.Settings.OnInconclusive;
import org.modelunit.settings.Settings.ReportMode;

class OutputDirectoryTest {

    private static Optional<Path> beside(String... directories) {
        return OutputDirectory.beside(
                List.of(directories).stream().map(Path::of).toList());
    }

    @Test
    void in_Maven_it_is_in_target() {
        assertThat(beside("/p/target/test-classes", "/p/target/classes")).hasValue(Path.of("/p/target/modelunit"));
    }

    @Test
    void in_Gradle_it_is_in_build() {
        assertThat(beside("/p/build/classes/java/test", "/p/build/resources/test"))
                .hasValue(Path.of("/p/build/modelunit"));
        assertThat(beside("/q/build/classes/java/main", "/p/build/classes/java/test"))
                .hasValue(Path.of("/p/build/modelunit"));
    }

    @Test
    void in_IntelliJ_it_is_in_out() {
        assertThat(beside("/p/out/production/shop", "/p/out/test/shop")).hasValue(Path.of("/p/out/modelunit"));
    }

    @Test
    void elsewhere_nobody_knows() {
        assertThat(beside("/", "/x", "/p/bin/main")).isEmpty();
    }

    @Test
    void a_setting_comes_first() {
        Settings settings = new Settings(42, OnInconclusive.FAIL, ReportMode.ALWAYS, "here/../there", Map.of());

        assertThat(OutputDirectory.of(settings, Optional.of(OutputDirectoryTest.class)))
                .isEqualTo(Path.of("there").toAbsolutePath());
    }
}
