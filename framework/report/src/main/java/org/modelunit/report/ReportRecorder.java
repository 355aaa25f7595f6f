package org.modelunit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Verdict;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.TestId;
import org.modelunit.settings.Settings.ReportMode;

/**
 * Makes {@code report/index.html} of the run's Allure results when a run ends, unless {@code modelunit.report=never}. Of several JVMs
 * of one run the one that ends last makes it.
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

    @Override
    public void runStarted(Run run) {
        if (wanted(run)) {
            try {
                jvms(run).enter();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write to " + run.directory(), e);
            }
        }
    }

    @Override
    public void claimed(TestId test, Verdict verdict) {}

    @Override
    public void broke(TestId test, String subject, String property, String requirement, Throwable error) {}

    @Override
    public void runFinished(Run run) {
        if (wanted(run)) {
            try {
                finish(run);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make the report in " + run.directory(), e);
            }
        }
    }

    private static boolean wanted(Run run) {
        return run.settings().report() == ReportMode.ALWAYS;
    }

    private static RunningJvms jvms(Run run) {
        return new RunningJvms(run.directory().resolve("running"), run.id());
    }

    /** The lock of the file keeps other JVMs out, but only other JVMs: two runs in this one must not meet either. */
    private static void finish(Run run) throws IOException {
        Files.createDirectories(run.directory());
        Path lockFile = run.directory().resolve("report.lock");
        synchronized (ReportRecorder.class) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                RunningJvms jvms = jvms(run);
                jvms.leave();
                if (!jvms.others()) {
                    makeReport(run);
                }
            }
        }
    }

    private static void makeReport(Run run) throws IOException {
        Path results = run.directory().resolve("allure-results");
        Path html = run.directory().resolve("report").resolve("index.html");
        if (AllureResults.in(results)) {
            ReportHistory history = new ReportHistory(run.directory().resolve("history"), run.id());
            new ReportMaking(results, html, Optional.of(history)).make();
        } else {
            Directories.delete(html);
        }
    }
}
