package org.modelunit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.settings.Settings.ReportMode;

/** The report of a run, told from one that an earlier run has left in the same place. */
final class ReportFile {

    private static final String MAKER = "org.modelunit.report.ReportRecorder";

    private final Run run;
    private final String maker;
    private final Path file;
    private final @Nullable FileTime old;

    private ReportFile(Run run, String maker) {
        this.run = run;
        this.maker = maker;
        this.file = run.directory().resolve("report").resolve("index.html");
        this.old = modified();
    }

    /** Looks at the place before the run writes its report. */
    static ReportFile before(Run run) {
        return before(run, MAKER);
    }

    /** The same, with the name of the class that makes reports. */
    static ReportFile before(Run run, String maker) {
        return new ReportFile(run, maker);
    }

    /** Says where the report is, or why there is none. */
    String whereabouts() {
        if (run.settings().report() == ReportMode.NEVER) {
            return "none, because of modelunit.report=never; results are in " + run.directory();
        }
        FileTime now = modified();
        if (now != null && !now.equals(old)) {
            return file.toString();
        }
        String why = why();
        return now == null
                ? why + "; results are in " + run.directory()
                : file + " (of an earlier run; now " + why + ")";
    }

    private String why() {
        if (!isMakerThere()) {
            return "none, because modelunit-report is not on the class path";
        }
        return othersRun() ? "not yet: other JVMs of this run still go on" : "none was made";
    }

    /** Looks where recorders are looked for. */
    private boolean isMakerThere() {
        try {
            Class.forName(maker, false, Recorder.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        } catch (LinkageError e) {
            return true; // there, but in need of something that is not
        }
    }

    /** The report module marks each JVM of a run by a file that is named by its process and begins with the run's id. */
    private boolean othersRun() {
        Path running = run.directory().resolve("running");
        if (!Files.isDirectory(running)) {
            return false;
        }
        String self = Long.toString(ProcessHandle.current().pid());
        try (DirectoryStream<Path> markers = Files.newDirectoryStream(running, "[0-9]*")) {
            for (Path marker : markers) {
                if (!marker.endsWith(self) && isOfThisRun(marker)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + running, e);
        }
    }

    private boolean isOfThisRun(Path marker) throws IOException {
        try {
            List<String> lines = Files.readAllLines(marker);
            return lines.isEmpty() || lines.get(0).equals(run.id());
        } catch (NoSuchFileException gone) {
            return false; // that JVM has ended meanwhile
        }
    }

    private @Nullable FileTime modified() {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + file, e);
        }
    }
}
