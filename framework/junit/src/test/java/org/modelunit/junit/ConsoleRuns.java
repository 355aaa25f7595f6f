package org.modelunit.junit;

import static org.modelunit.recording.SampleClaims.claim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.recording.TestResult.Status;
import org.modelunit.settings.Settings;
import org.modelunit.settings.Settings.OnInconclusive;
import org.modelunit.settings.Settings.ReportMode;

/** Runs of which the console tells, and what it printed. */
final class ConsoleRuns {

    private final Supplier<Path> directory;
    private final List<String> printed = new ArrayList<>();
    private final Recorder recorder = new ConsoleRecorder(printed::add);

    /** Writes to a directory that may be known only when a run begins. */
    ConsoleRuns(Supplier<Path> directory) {
        this.directory = directory;
    }

    Recorder recorder() {
        return recorder;
    }

    /** Returns what was printed; whoever clears it forgets it. */
    List<String> printed() {
        return printed;
    }

    Run run(ReportMode report) {
        return new Run("id", directory.get(), new Settings(42, OnInconclusive.FAIL, report, "", Map.of(), 1));
    }

    List<String> linesAfter(Runnable claims) {
        Run run = run(ReportMode.NEVER);
        recorder.runStarted(run);
        claims.run();
        recorder.runFinished(run, RunOutcome.GOOD);
        return printed.stream().flatMap(String::lines).toList();
    }

    /** A test that makes exact claims, and ends as they do. */
    void attempt(TestId test, VerdictStatus... statuses) {
        Status status = Stream.of(statuses).anyMatch(VerdictStatus::isRed) ? Status.FAILED : Status.PASSED;
        attempt(new TestResult(test, status, ""), statuses);
    }

    /** A test that makes exact claims, and ends as it is told. */
    void attempt(TestResult result, VerdictStatus... statuses) {
        Stream.of(statuses)
                .forEach(status -> claim(recorder, result.test(), SampleVerdicts.check("closeness", status)));
        recorder.testFinished(result);
    }
}
