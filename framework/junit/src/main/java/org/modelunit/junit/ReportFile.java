package org.modelunit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import org.modelunit.recording.Run;
import org.modelunit.settings.Settings.ReportMode;

/** The report of a run, told from one that an earlier run has left in the same place. */
final class ReportFile {

    private final Run run;
    private final Path file;
    private final @Nullable FileTime old;

    private ReportFile(Run run) {
        this.run = run;
        this.file = run.directory().resolve("report").resolve("index.html");
        this.old = modified();
    }

    /** Looks at the place before the run writes its report. */
    static ReportFile before(Run run) {
        return new ReportFile(run);
    }

    /** Says where the report is, or why there is none. */
    String whereabouts() {
        if (run.settings().report() == ReportMode.NEVER) {
            return "none, because of modelunit.report=never; results are in " + run.directory();
        }
        FileTime now = modified();
        if (now == null) {
            return "none, because modelunit-report is not on the class path; results are in " + run.directory();
        }
        return now.equals(old) ? file + " (of an earlier run; none was made now)" : file.toString();
    }

    private @Nullable FileTime modified() {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + file, e);
        }
    }
}
