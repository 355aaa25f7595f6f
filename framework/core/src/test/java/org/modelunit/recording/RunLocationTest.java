package org.modelunit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.settings.Settings;
import org.modelunit.settings.Settings.OnInconclusive;
import org.modelunit.settings.Settings.ReportMode;

class RunLocationTest {

    private static final Instant START = Instant.parse("2026-11-21T21:03:38.239Z");

    @ParameterizedTest
    @CsvSource({
        "/shop/target/test-classes, /shop/target/modelunit",
        "/shop/build/classes/java/test, /shop/build/modelunit",
        "/shop/build/classes/kotlin/test, /shop/build/modelunit",
        "/shop/out/test/shop, /shop/out/modelunit",
        "/shop/bin/test, /shop/bin/modelunit",
        "/shop/target/classes, modelunit",
    })
    void output_lies_beside_the_test_classes(String classes, String output) {
        assertThat(RunLocation.besideTestClasses(List.of(Path.of(classes)))).isEqualTo(Path.of(output));
    }

    @Test
    void the_first_directory_of_test_classes_wins() {
        List<Path> classPath = List.of(
                Path.of("/shop/target/classes"),
                Path.of("/shop/target/test-classes"),
                Path.of("/lib/target/test-classes"));

        assertThat(RunLocation.besideTestClasses(classPath)).isEqualTo(Path.of("/shop/target/modelunit"));
    }

    @Test
    void the_test_classes_of_this_jvm_are_found() {
        Settings settings = new Settings(42, OnInconclusive.FAIL, ReportMode.ALWAYS, "", Map.of(), 1);

        assertThat(RunLocation.run(settings).directory()).endsWithRaw(Path.of("core", "target", "modelunit"));
    }

    @Test
    void a_named_output_directory_is_used_and_made_absolute() {
        Settings settings = new Settings(42, OnInconclusive.FAIL, ReportMode.ALWAYS, "some/../where", Map.of(), 1);

        assertThat(RunLocation.run(settings).directory())
                .isEqualTo(Path.of("where").toAbsolutePath());
    }

    @Test
    void forks_of_one_surefire_execution_share_their_run() {
        String command = "/t/surefirebooter-1_3.jar /t/surefire 2026-11-21T21-03-38_239-jvmRun%d surefire-1tmp";

        assertThat(RunId.of(command.formatted(1), Instant.EPOCH, 1))
                .isEqualTo(RunId.of(command.formatted(2), START, 2))
                .isEqualTo("2026-11-21T21-03-38_239");
    }

    @Test
    void any_other_jvm_is_a_run_of_its_own() {
        assertThat(RunId.of("com.intellij.rt.junit.JUnitStarter", START, 77)).isEqualTo("2026-11-21T21-03-38_239-77");
    }

    @Test
    void a_jvm_keeps_its_run() {
        Settings settings = Settings.load(Map.of());

        assertThat(RunLocation.run(settings)).isEqualTo(RunLocation.run(settings));
    }
}
