package org.modelunit.evidence.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.SessionRuns;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.recording.LockedFile;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestId;
import org.modelunit.settings.Settings.ReportMode;

/**
 * Sums a run up when the last of its JVMs has closed its evidence, unless {@code modelunit.report=never}: no gate has judged then, so the
 * summary says NOT GATED until one does.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class SummaryRecorder implements Recorder {

    private final Supplier<Map<String, String>> variables;

    /** Made by {@link java.util.ServiceLoader}. */
    public SummaryRecorder() {
        this(System::getenv);
    }

    SummaryRecorder(Supplier<Map<String, String>> variables) {
        this.variables = variables;
    }

    /** Returns 950: after the report, which has a place for the summary. */
    @Override
    public int order() {
        return 950;
    }

    /** Removes the summary of an earlier run. */
    @Override
    public void runStarted(Run run) {
        remove(run);
    }

    /** Removes the summary of an earlier run. */
    @Override
    public void runRefused(Run run, String why) {
        remove(run);
    }

    private static void remove(Run run) {
        SummaryFiles files = SummaryFiles.inOutput(run.directory());
        if (files.files().values().stream().anyMatch(Files::exists)) {
            locked(run, lock -> files.remove());
        }
    }

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {}

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {}

    @Override
    public void runClosed(Run run, RunOutcome outcome) {
        if (run.settings().report() == ReportMode.ALWAYS) {
            locked(run, lock -> {
                if (!SessionRuns.isGoingOn(run)) {
                    sumUp(run);
                }
            });
        }
    }

    private void sumUp(Run run) throws IOException {
        Evidence evidence = SessionRuns.evidence(run);
        SummaryWriting writing = new SummaryWriting(Path.of(""), run.directory(), variables.get());
        writing.keep(evidence, writing.write(SummarySources.of(evidence)));
    }

    private static void locked(Run run, LockedFile.Change change) {
        try {
            LockedFile.with(run.directory().resolve("report.lock"), change);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot sum up the run in " + run.directory() + ": " + e, e);
        }
    }
}
