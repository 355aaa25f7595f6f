package org.modelunit.junit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.ResultsLocation;
import org.modelunit.recording.Run;
import org.modelunit.settings.Settings.ReportMode;

/** The report of a run, told from one that an earlier run has left in the same place. */
final class ReportLocation {

    private static final String MAKER = "org.modelunit.report.ReportRecorder";

    private static final String UNFINISHED = "<meta name=\"modelunit\" content=\"unfinished\">";
    private static final int LINES = 10;

    private final Run run;
    private final String maker;
    private final Path file;
    private final Path results;
    private final @Nullable FileTime old;

    private ReportLocation(Run run, String maker) {
        this.run = run;
        this.maker = maker;
        this.file = run.directory().resolve("report").resolve("index.html");
        this.results = ResultsLocation.of(run);
        this.old = modified();
    }

    /** Looks at the place before the run writes its report. */
    static ReportLocation before(Run run) {
        return before(run, MAKER);
    }

    /** The same, with the name of the class that makes reports. */
    static ReportLocation before(Run run, String maker) {
        return new ReportLocation(run, maker);
    }

    /** Says where the report is, or why there is none. */
    String whereabouts() {
        if (run.settings().report() == ReportMode.NEVER) {
            return "none, because of modelunit.report=never; results are in " + place();
        }
        FileTime now = modified();
        if (now != null && !now.equals(old)) {
            return file.toString();
        }
        String why = why();
        if (now != null && isUnfinished()) {
            return why + "; until then " + file + " says so";
        }
        return now == null ? why + "; results are in " + place() : file + " (of an earlier run; now " + why + ")";
    }

    /** Where evidence and results lie, or, where the user has named a directory for them to Allure, the results. */
    private Path place() {
        return results.equals(ResultsLocation.own(run)) ? run.directory() : results;
    }

    /** Whether the page is the one that the report module puts there as a run begins. */
    private boolean isUnfinished() {
        try (BufferedReader page = Files.newBufferedReader(file)) {
            return page.lines().limit(LINES).anyMatch(line -> line.contains(UNFINISHED));
        } catch (IOException | UncheckedIOException e) {
            return false; // it has just gone, or is not ours
        }
    }

    private String why() {
        if (!isMakerThere()) {
            return "none, because modelunit-report is not on the class path";
        }
        if (othersRun()) {
            return "not yet: other JVMs of this run still go on";
        }
        return hasResults() ? "none was made" : "none was made, as there are no Allure results of this run";
    }

    private boolean hasResults() {
        if (!Files.isDirectory(results)) {
            return false;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(results, "*-result.json")) {
            return found.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + results, e);
        }
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
        try (DirectoryStream<Path> markers = Files.newDirectoryStream(running, ReportLocation::isMarker)) {
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

    private static boolean isMarker(Path file) {
        return String.valueOf(file.getFileName()).matches("\\d{1,18}") && Files.isRegularFile(file);
    }

    private boolean isOfThisRun(Path marker) throws IOException {
        try {
            List<String> lines = Files.readAllLines(marker);
            return lines.size() == 2 && lines.get(0).equals(run.id());
        } catch (NoSuchFileException | CharacterCodingException other) {
            return false; // that JVM has ended meanwhile, or it is no marker
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
