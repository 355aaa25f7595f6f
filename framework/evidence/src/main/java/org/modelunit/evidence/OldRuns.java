package org.modelunit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes the evidence of runs that nobody will ask for again. Other JVMs may be at it at the same time. */
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
        try (Stream<Path> entries = Files.list(evidence)) {
            List<Path> old = entries.filter(Files::isDirectory)
                    .filter(run -> !run.equals(current.toAbsolutePath()))
                    .sorted(Comparator.comparing(OldRuns::modified).reversed())
                    .skip(KEPT - 1)
                    .toList();
            for (Path run : old) {
                delete(run);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove old evidence in " + evidence, e);
        }
    }

    private static FileTime modified(Path run) {
        try {
            return Files.getLastModifiedTime(run);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // another JVM has just removed it
        }
    }

    private static void delete(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            return; // another JVM was quicker
        }
        Files.deleteIfExists(run);
    }
}
