package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.recording.Run;
import org.modelunit.settings.Settings;
import org.modelunit.settings.Settings.OnInconclusive;
import org.modelunit.settings.Settings.ReportMode;

/** Why there is no report, as far as it can be known. */
class ReportLocationTest {

    private static final String THERE = ReportLocationTest.class.getName();

    @TempDir
    private Path directory;

    private Run run;

    @BeforeEach
    void beginRun() {
        run = new Run("run", directory, new Settings(42, OnInconclusive.FAIL, ReportMode.ALWAYS, "", Map.of(), 1));
    }

    private void mark(String process, String... lines) throws IOException {
        Path running = directory.resolve("running");
        Files.createDirectories(running);
        Files.write(running.resolve(process), List.of(lines));
    }

    private String whereabouts() {
        return ReportLocation.before(run, THERE).whereabouts();
    }

    @Test
    void the_module_is_missed_where_it_is_not_on_the_class_path() throws IOException {
        mark("1", "run");

        assertThat(ReportLocation.before(run).whereabouts())
                .isEqualTo("none, because modelunit-report is not on the class path; results are in " + directory);
    }

    @Test
    void it_is_too_early_while_other_JVMs_of_the_run_go_on() throws IOException {
        mark("1", "run", "2026-11-21T12:00:00Z");

        assertThat(whereabouts()).isEqualTo("not yet: other JVMs of this run still go on; results are in " + directory);
    }

    @Test
    void otherwise_none_was_made() throws IOException {
        assertThat(whereabouts())
                .isEqualTo("none was made, as there are no Allure results of this run; results are in " + directory);

        mark("1", "another run", "2026-11-21T12:00:00Z");
        mark(Long.toString(ProcessHandle.current().pid()), "run", "2026-11-21T12:00:00Z");

        assertThat(whereabouts())
                .isEqualTo("none was made, as there are no Allure results of this run; results are in " + directory);
    }

    @Test
    void an_earlier_report_is_told_with_the_reason() throws IOException {
        Path file = directory.resolve("report/index.html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));

        assertThat(whereabouts())
                .isEqualTo(
                        file + " (of an earlier run; now none was made, as there are no Allure results of this run)");
    }

    @Test
    void results_without_a_report_are_told() throws IOException {
        Path results = Files.createDirectories(directory.resolve("allure-results"));
        Files.writeString(results.resolve("a-result.json"), "{}");

        assertThat(whereabouts()).isEqualTo("none was made; results are in " + directory);
    }

    @Test
    void until_the_last_JVM_ends_the_page_says_that_the_run_has_not_finished() throws IOException {
        mark("1", "run", "2026-11-21T12:00:00Z");
        Path file = directory.resolve("report/index.html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<!DOCTYPE html>\n<meta name=\"modelunit\" content=\"unfinished\">\n");

        assertThat(whereabouts())
                .isEqualTo("not yet: other JVMs of this run still go on; until then " + file + " says so");
    }

    @Test
    void files_of_others_among_the_markers_are_no_JVMs() throws IOException {
        mark("1", "run");
        mark("2a", "run", "2026-11-21T12:00:00Z");
        Files.write(directory.resolve("running/3"), new byte[] {(byte) 0xff, '\n', (byte) 0xfe});

        assertThat(whereabouts()).startsWith("none was made");
    }

    @Test
    void results_in_a_directory_that_was_named_to_allure_are_told() {
        System.setProperty("allure.results.directory", directory.resolve("mine").toString());
        try {
            assertThat(whereabouts())
                    .isEqualTo("none was made, as there are no Allure results of this run; results are in "
                            + directory.resolve("mine"));
        } finally {
            System.clearProperty("allure.results.directory");
        }
    }
}
