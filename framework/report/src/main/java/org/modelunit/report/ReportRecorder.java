package org.modelunit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.console.Console;
import org.modelunit.recording.LockedFile;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.ResultsLocation;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestId;
import org.modelunit.settings.Settings.ReportMode;

/**
 * Makes {@code report/index.html} of the run's Allure results when a run ends, unless {@code modelunit.report=never}. Of several JVMs
 * of one run the one that ends last makes it, and says which of them began and did not end.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ReportRecorder implements Recorder {

    /** Creates the recorder; called by the service loader. */
    public ReportRecorder() {}

    /** Returns 900: when everything else has been written. */
    @Override
    public int order() {
        return 900;
    }

    /** Says in the report's place that the run has not finished. */
    @Override
    public void runStarted(Run run) {
        if (wanted(run)) {
            try {
                locked(run, lock -> {
                    jvms(run).enter();
                    new ReportFile(run).announce(ResultsLocation.of(run));
                });
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write to " + run.directory() + ": " + e, e);
            }
        }
    }

    /** Says in the place of an earlier report that this run could not begin. */
    @Override
    public void runRefused(Run run, String why) {
        ReportFile file = new ReportFile(run);
        if (Files.exists(file.path())) {
            try {
                locked(run, lock -> file.refuse(why));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write to " + run.directory() + ": " + e, e);
            }
        }
    }

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {}

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {}

    @Override
    public void runFinished(Run run, RunOutcome outcome) {
        if (wanted(run)) {
            try {
                locked(run, lock -> finish(run));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make the report in " + run.directory() + ": " + e, e);
            }
        }
    }

    private static boolean wanted(Run run) {
        return run.settings().report() == ReportMode.ALWAYS;
    }

    private static RunningJvms jvms(Run run) {
        return new RunningJvms(run.directory().resolve("running"), run.id());
    }

    /** Two JVMs must not meet here, nor two runs in this one. */
    private static void locked(Run run, LockedFile.Change step) throws IOException {
        LockedFile.with(run.directory().resolve("report.lock"), step);
    }

    private static void finish(Run run) throws IOException {
        RunningJvms jvms = jvms(run);
        jvms.leave();
        if (!jvms.others()) {
            LostJvms lost = new LostJvms(jvms.takeLost());
            if (!lost.isEmpty()) {
                Console.print(lost.inWords());
                lost.addTo(ResultsLocation.of(run));
            }
            makeReport(run);
        }
    }

    private static void makeReport(Run run) throws IOException {
        Path results = ResultsLocation.of(run);
        ReportFile file = new ReportFile(run);
        if (!AllureResults.in(results)) {
            file.delete();
        } else if (file.isOurs()) {
            ReportHistory history = new ReportHistory(run.directory().resolve("history"), run.id());
            new ReportMaking(results, file.path(), Optional.of(history)).make();
        }
    }
}
