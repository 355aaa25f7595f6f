package org.modelunit.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.evidence.EvidenceRecorder;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SummaryPlace;
import org.modelunit.settings.Settings;

class SummaryRecorderTest {

    @TempDir
    Path directory;

    private Path output() {
        return directory.resolve("modelunit");
    }

    private Run run(String id, Settings.ReportMode report) {
        return new Run(id, output(), new Settings(42, Settings.OnInconclusive.FAIL, report, "", Map.of(), 1));
    }

    /** A JVM of a run, as far as evidence and summary know it. */
    private final class Jvm {

        private final Run run;
        private final List<Recorder> recorders = List.of(
                new EvidenceRecorder(),
                new SummaryRecorder(() ->
                        Map.of(JobSummary.VARIABLE, directory.resolve("job").toString())));

        Jvm(Run run) {
            this(run, "");
        }

        Jvm(Run run, String selection) {
            this.run = run;
            recorders.forEach(recorder -> recorder.runStarted(run));
            recorders.forEach(recorder -> recorder.planned(new PlannedTests(List.of(), selection, List.of())));
        }

        void end() {
            recorders.forEach(recorder -> recorder.runFinished(run, RunOutcome.GOOD));
            recorders.forEach(recorder -> recorder.runClosed(run, RunOutcome.GOOD));
        }
    }

    private List<Path> files() {
        return List.of(
                output().resolve("summary.json"),
                output().resolve("summary.md"),
                output().resolve("model-card.md"),
                output().resolve("report").resolve("summary.html"));
    }

    @Test
    void it_is_found_as_a_service_and_comes_after_the_report() {
        assertThat(ServiceLoader.load(Recorder.class))
                .filteredOn(SummaryRecorder.class::isInstance)
                .singleElement()
                .returns(950, Recorder::order);
    }

    @Test
    void a_run_that_no_gate_has_judged_is_summed_up_as_not_gated() {
        new Jvm(run("one", Settings.ReportMode.ALWAYS)).end();

        assertThat(files()).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(output().resolve("report/summary.html"))
                .content()
                .contains("NOT GATED")
                .doesNotContain(">RELEASE");
    }

    @Test
    void forks_add_to_the_summary_of_the_job_once_and_the_last_one_writes() throws IOException {
        Run run = run("one", Settings.ReportMode.ALWAYS);
        Jvm first = new Jvm(run);
        Jvm second = new Jvm(run);
        first.end();
        assertThat(files()).noneSatisfy(file -> assertThat(file).exists());
        assertThat(directory.resolve("job")).doesNotExist();

        second.end();
        Jvm later = new Jvm(run);
        later.end();

        assertThat(files()).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(Files.readString(directory.resolve("job"))).containsOnlyOnce("NOT GATED");
    }

    @Test
    void a_run_that_begins_or_cannot_begin_leaves_no_summary_of_the_one_before() {
        new Jvm(run("one", Settings.ReportMode.ALWAYS)).end();
        new SummaryRecorder().runStarted(run("two", Settings.ReportMode.ALWAYS));
        assertThat(files()).noneSatisfy(file -> assertThat(file).exists());

        new Jvm(run("three", Settings.ReportMode.ALWAYS)).end();
        new SummaryRecorder().runRefused(run("four", Settings.ReportMode.ALWAYS), "no such setting");
        assertThat(files()).noneSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void a_run_that_wants_no_report_gets_no_summary() {
        new Jvm(run("one", Settings.ReportMode.NEVER)).end();

        assertThat(files()).noneSatisfy(file -> assertThat(file).exists());
        assertThat(directory.resolve("job")).doesNotExist();
    }

    @Test
    void the_report_begins_with_it() throws IOException {
        Jvm jvm = new Jvm(run("one", Settings.ReportMode.ALWAYS));
        Files.createDirectories(output().resolve("report"));
        Files.writeString(output().resolve("report/index.html"), "<body>\n" + SummaryPlace.EMPTY + "app</body>");

        jvm.end();

        assertThat(output().resolve("report/index.html")).content().containsSubsequence("<body>", "NOT GATED", "app");
    }

    @Test
    void what_was_claimed_is_kept_for_the_next_run() throws IOException {
        new Jvm(run("one", Settings.ReportMode.ALWAYS)).end();

        new Jvm(run("two", Settings.ReportMode.ALWAYS)).end();

        assertThat(Files.readString(output().resolve("summary.md"))).contains("since the last run: nothing\n");
    }

    @Test
    void a_run_of_chosen_tests_is_not_kept_for_the_next_one() {
        new Jvm(run("one", Settings.ReportMode.ALWAYS), "-Dtest=One").end();
        assertThat(output().resolve("history/values")).doesNotExist();

        new Jvm(run("two", Settings.ReportMode.ALWAYS), "-Dgroups=fast").end();
        assertThat(output().resolve("history/values").toFile().list()).anyMatch(name -> name.endsWith(".json"));
    }
}
