package org.modelunit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.settings.Settings;

class ReportRecorderTest {

    private static final String UNFINISHED = "This run has not finished";
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
        recorder.runFinished(run, RunOutcome.GOOD);
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
        recorder.runFinished(run, RunOutcome.GOOD);

        assertThat(directory.toFile().list()).containsExactly("allure-results");
    }

    @Tag("slow")
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

    @Tag("slow")
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
        assertThat(report).content().contains(UNFINISHED);

        other.finish();
        assertThat(other.printed()).isEmpty();
        assertThat(report).content().doesNotContain(UNFINISHED);
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
        assertThat(report).content().doesNotContain(UNFINISHED);
        assertThat(directory.resolve("running")).isEmptyDirectory();
    }

    @Test
    void a_jvm_that_was_killed_is_in_the_report_and_on_the_console_also_of_later_jvms() throws Exception {
        AnotherJvm killed = AnotherJvm.join("one", directory);
        AnotherJvm survivor = AnotherJvm.join("one", directory);
        killed.kill();

        survivor.finish();
        assertThat(survivor.printed())
                .startsWith("ModelUnit: this run is not whole: a JVM began and did not end (process " + killed.pid());
        run("one");

        assertThat(ReportContent.of(report).data().get("data/suites.json"))
                .contains("A JVM that began and did not end", "\"status\":\"broken\"");
        assertThat(ReportContent.of(report).data().get("widgets/summary.json")).contains("\"total\":5");
    }

    @Tag("slow")
    @Test
    void a_jvm_that_was_killed_in_an_earlier_run_is_not_told_again() throws Exception {
        AnotherJvm killed = AnotherJvm.join("one", directory);
        killed.kill();

        AnotherJvm next = AnotherJvm.join("two", directory);
        next.finish();

        assertThat(next.printed()).isEmpty();
        assertThat(directory.resolve("running")).isEmptyDirectory();
    }

    @Test
    void a_run_that_was_killed_leaves_no_report_of_the_run_before() throws Exception {
        run("one");
        assertThat(report).content().doesNotContain(UNFINISHED);

        AnotherJvm.join("two", directory).kill();

        assertThat(report).content().startsWith("<!DOCTYPE html>").contains(UNFINISHED, "<code>two</code>", "evidence");
        assertThat(report.getParent().toFile().list()).containsExactly("index.html");
    }

    @Test
    void a_run_that_could_not_begin_leaves_no_report_of_the_run_before() throws Exception {
        Run refused = new Run("two", directory, Settings.load(Map.of()));
        new ReportRecorder().runRefused(refused, "unknown setting modelunit.sed");
        assertThat(report).as("there was no report to be taken for this run's").doesNotExist();

        run("one");
        new ReportRecorder().runRefused(refused, "unknown setting modelunit.<sed>");

        assertThat(report)
                .content()
                .contains("This run could not begin", "<code>two</code>", "unknown setting modelunit.&lt;sed&gt;")
                .doesNotContain(UNFINISHED, "allure");
    }

    @Test
    void what_a_run_is_named_is_a_text_on_the_page_that_says_it_has_not_finished() throws Exception {
        new ReportRecorder().runStarted(AnotherJvm.run("<script>alert(1)</script>", directory));

        assertThat(report).content().contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void a_page_that_is_not_ours_is_neither_replaced_nor_deleted() throws Exception {
        Files.createDirectories(report.getParent());
        Files.writeString(report, "<html>mine</html>");
        ReportRecorder recorder = new ReportRecorder();
        Run run = AnotherJvm.run("one", directory);

        assertThatThrownBy(() -> recorder.runStarted(run))
                .isInstanceOf(ReportException.class)
                .hasMessage(
                        report + " is no report of ModelUnit, and would be replaced by one; move it, or name another"
                                + " directory by modelunit.output");
        recorder.runFinished(run, RunOutcome.GOOD);
        Directories.delete(directory.resolve("allure-results"));
        recorder.runFinished(run, RunOutcome.GOOD);

        assertThat(report).hasContent("<html>mine</html>");
    }

    @Test
    void a_link_in_the_place_of_the_report_is_not_followed() throws Exception {
        Path elsewhere = Files.writeString(directory.resolve("elsewhere.html"), "<title>ModelUnit</title>");
        Files.createDirectories(report.getParent());
        Files.createSymbolicLink(report, elsewhere);

        assertThatThrownBy(() -> run("one")).isInstanceOf(ReportException.class);
        assertThat(elsewhere).hasContent("<title>ModelUnit</title>");
    }

    @Test
    void files_of_others_beside_ours_stay() throws Exception {
        Path running = Files.createDirectories(directory.resolve("running"));
        Files.writeString(running.resolve("5"), "mine");
        Files.writeString(running.resolve("5abc"), "mine");
        Files.write(running.resolve("6"), new byte[] {(byte) 0xff, '\n', (byte) 0xfe});
        Path latest = Files.createDirectories(directory.resolve("history").resolve("latest"));
        Files.writeString(latest.resolve("1848.txt"), "mine");

        run("one");
        run("two");

        assertThat(running.toFile().list()).containsExactlyInAnyOrder("5", "5abc", "6");
        assertThat(latest.resolve("1848.txt")).hasContent("mine");
        assertThat(report).content().doesNotContain(UNFINISHED);
    }

    @Test
    void the_report_is_made_from_where_the_user_has_told_allure_to_write() throws Exception {
        Path mine = SampleResults.copyTo(directory.resolve("mine"));
        Directories.delete(directory.resolve("allure-results"));
        System.setProperty("allure.results.directory", mine.toString());
        try {
            run("one");
        } finally {
            System.clearProperty("allure.results.directory");
        }

        assertThat(ReportContent.of(report).data().get("widgets/summary.json")).contains("\"total\":4");
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
