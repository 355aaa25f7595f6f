package org.modelunit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.stream.Stream;
import org.modelunit.recording.MarkedDirectory;

/**
 * Removes the evidence of runs that nobody will ask for again: of directories that carry our mark, and of their files those that are
 * named as ours. Other JVMs may be at it at the same time. Nothing that goes wrong with it is a reason for the new run to fail.
 */
final class OldRuns {

    private static final int KEPT = 10;

    private OldRuns() {}

    /**
     * Keeps a run and the latest others, ten in all.
     *
     * @param current the directory of the run that begins, which stays
     */
    static void prune(Path current) {
        Path evidence = current.toAbsolutePath().getParent();
        if (Files.isSymbolicLink(evidence)) {
            return; // it leads to somebody else's
        }
        try (Stream<Path> entries = Files.list(evidence)) {
            entries.filter(MarkedDirectory::isOurs)
                    .filter(run -> !run.equals(current.toAbsolutePath()))
                    .sorted(Comparator.comparing(OldRuns::modified).reversed())
                    .skip(KEPT - 1)
                    .toList()
                    .forEach(run -> MarkedDirectory.remove(run, RunDirectory.OURS));
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(OldRuns.class.getName()).log(Level.WARNING, "old evidence stays in " + evidence, e);
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
