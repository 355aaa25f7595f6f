package org.modelunit.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.recording.MarkedDirectory;

/**
 * Removes the evidence of runs that nobody will ask for again: of directories that carry our mark, and of their files those that are
 * named as ours. Other JVMs may be at it at the same time. Nothing that goes wrong with it is a reason for the new run to fail.
 */
final class OldRuns {

    private static final int KEPT = 10;
    private static final Pattern PID = Pattern.compile("\\d{1,18}");

    private OldRuns() {}

    /**
     * Keeps a run, those that go on beside it, those of its session, and the latest others: ten in all, unless more have to stay.
     *
     * @param current the directory of the run that begins, which stays
     * @param session what the runs of one build share; empty where nobody has named it
     */
    static void prune(Path current, String session) {
        Path evidence = current.toAbsolutePath().getParent();
        if (Files.isSymbolicLink(evidence)) {
            return; // it leads to somebody else's
        }
        try (Stream<Path> entries = Files.list(evidence)) {
            entries.filter(MarkedDirectory::isOurs)
                    .filter(run -> !run.equals(current.toAbsolutePath()))
                    .sorted(Comparator.comparing(OldRuns::modified).reversed())
                    .skip(KEPT - 1)
                    .filter(run -> !goesOn(run) && (session.isEmpty() || !isOf(session, run)))
                    .toList()
                    .forEach(run -> MarkedDirectory.remove(run, RunDirectory.OURS));
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(OldRuns.class.getName()).log(Level.WARNING, "old evidence stays in " + evidence, e);
        }
    }

    /** Whether one of a run's JVMs, whose process is named by its shard, is alive and has not ended its shard. */
    static boolean goesOn(Path run) {
        try {
            return Manifest.read(run.resolve(Manifest.NAME), String.valueOf(run.getFileName()))
                    .entries()
                    .entrySet()
                    .stream()
                    .filter(entry -> entry.getValue().sha256() == null)
                    .map(entry -> entry.getKey()
                            .substring(0, Math.max(0, entry.getKey().indexOf('-'))))
                    .filter(pid -> PID.matcher(pid).matches())
                    .anyMatch(pid -> ProcessHandle.of(Long.parseLong(pid)).isPresent());
        } catch (IOException | JsonObject.MalformedEvidence | DateTimeException e) {
            return false; // of format 1, or torn: nobody writes to it
        }
    }

    /** Whether the first line of one of a run's shards names a session. */
    static boolean isOf(String session, Path run) {
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(file -> RunDirectory.SHARD
                            .matcher(String.valueOf(file.getFileName()))
                            .matches())
                    .anyMatch(shard -> session(shard).equals(session));
        } catch (IOException | UncheckedIOException e) {
            return false; // another JVM has just removed it
        }
    }

    private static String session(Path shard) {
        try (BufferedReader lines = Files.newBufferedReader(shard)) {
            String first = lines.readLine();
            return first == null
                    ? ""
                    : JsonObject.of(Json.read(first)).object("run").text("session");
        } catch (IOException | JsonObject.MalformedEvidence e) {
            return ""; // torn, or of another format: nobody can read it
        }
    }

    private static FileTime modified(Path run) {
        try {
            return Files.getLastModifiedTime(run);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // another JVM has just removed it
        }
    }
}
