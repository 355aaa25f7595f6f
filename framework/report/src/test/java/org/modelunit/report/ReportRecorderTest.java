package org.modelunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.settings.Settings;

class ReportRecorderTest {

    private static final Pattern ENTRY = Pattern.compile("\"total\"");

    @TempDir
    Path directory;

    Path report;

    @BeforeEach
    void lay_results() {
        SampleResults.copyTo(directory.resolve("allure-results"));
        report = directory.resolve("report").resolve("index.html");
    }

    private void run(String id) {
        Run run = AnotherJvm.run(id, directory);
        ReportRecorder recorder = new ReportRecorder();
        recorder.runStarted(run);
        recorder.runFinished(run);
    }

    @Test
    void it_is_found_as_a_service_and_comes_after_the_others() {
        assertThat(ServiceLoader.load(Recorder.class))
                .filteredOn(ReportRecorder.class::isInstance)
                .singleElement()
                .returns(900, Recorder::order);
    }

    @Test
    void a_run_leaves_a_report() {
        run("one");

        assertThat(report).content().startsWith("<!DOCTYPE html>");
        assertThat(directory.resolve("running")).isEmptyDirectory();
    }

    @Test
    void a_run_that_wants_no_report_leaves_nothing() {
        Settings never = new Settings(42, Settings.OnInconclusive.FAIL, Settings.ReportMode.NEVER, "", Map.of(), 1);
        Run run = new Run("one", directory, never);
        ReportRecorder recorder = new ReportRecorder();
        recorder.runStarted(run);
        recorder.runFinished(run);

        assertThat(directory.toFile().list()).containsExactly("allure-results");
    }

    @Test
    void a_run_without_results_makes_no_report_and_removes_an_older_one() throws IOException {
        run("one");
        Directories.delete(directory.resolve("allure-results"));
        run("two");

        assertThat(report).doesNotExist();
    }

    @Test
    void a_report_shows_what_has_changed_since_the_last_run() throws IOException {
        run("one");
        run("two");

        assertThat(trend()).hasSize(2);
    }

    @Test
    void several_reports_of_one_run_count_as_one() throws IOException {
        run("one");
        run("two");
        run("two");
        run("two");

        assertThat(trend()).hasSize(2);
    }

    /** Returns the widget's entries: one for each run that it shows. */
    private List<String> trend() throws IOException {
        String trend = ReportContent.of(report).data().get("widgets/history-trend.json");
        return ENTRY.matcher(trend).results().map(MatchResult::group).toList();
    }

    @Test
    void a_jvm_leaves_the_report_to_the_others_of_its_run() throws Exception {
        AnotherJvm other = AnotherJvm.join("one", directory);

        run("one");
        assertThat(report).doesNotExist();

        other.finish();
        assertThat(other.printed()).isEmpty();
        assertThat(report).exists();
    }

    @Test
    void a_jvm_of_another_run_is_not_waited_for() throws Exception {
        AnotherJvm other = AnotherJvm.join("another", directory);

        run("one");
        assertThat(report).exists();
        assertThat(directory.resolve("running").resolve(Long.toString(other.pid())))
                .exists();

        other.kill();
    }

    @Test
    void a_jvm_that_was_killed_is_not_waited_for() throws Exception {
        AnotherJvm other = AnotherJvm.join("one", directory);
        other.kill();

        run("one");
        assertThat(report).exists();
        assertThat(directory.resolve("running")).isEmptyDirectory();
    }

    @Test
    void a_process_that_was_given_the_id_of_a_dead_one_is_not_waited_for() throws Exception {
        AnotherJvm other = AnotherJvm.join("one", directory);
        Path marker = directory.resolve("running").resolve(Long.toString(other.pid()));
        Files.write(marker, List.of("one", "1970-01-01T00:00:00Z"));

        run("one");
        assertThat(report).exists();

        other.kill();
    }

    @Test
    void jvms_that_end_together_leave_one_whole_report() throws Exception {
        AnotherJvm first = AnotherJvm.join("one", directory);
        AnotherJvm second = AnotherJvm.join("one", directory);
        first.finish();
        second.finish();

        assertThat(first.printed()).isEmpty();
        assertThat(second.printed()).isEmpty();
        assertThat(report).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(report.getParent().toFile().list()).containsExactly("index.html");
    }
}
