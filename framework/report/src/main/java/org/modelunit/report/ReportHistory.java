package org.modelunit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What the last reports said, so that the next one shows what has changed. Several reports may be made in one run, each of more
 * results than the one before: all of them are compared with the last report of the run before, and count as one.
 *
 * <p>On disk: {@code latest}, the history up to and including the newest report, with the id of its run in {@code latest/run};
 * {@code before}, the history up to the run before it.
 */
final class ReportHistory {

    private final Path latest;
    private final Path before;
    private final String run;

    ReportHistory(Path directory, String run) {
        this.latest = directory.resolve("latest");
        this.before = directory.resolve("before");
        this.run = run;
    }

    /** Returns the directory with the history that a report of this run continues; it may not exist. */
    Path earlier() throws IOException {
        Path owner = latest.resolve("run");
        boolean ours = Files.exists(owner) && Files.readString(owner).equals(run);
        return ours ? before : latest;
    }

    /** Keeps the history that a report of this run has made; it is moved. */
    void keep(Path made) throws IOException {
        Files.writeString(made.resolve("run"), run);
        if (Files.exists(latest)) {
            if (earlier().equals(latest)) {
                Directories.delete(before);
                Files.move(latest, before, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Directories.delete(latest);
            }
        }
        Files.createDirectories(latest.resolveSibling("."));
        Files.move(made, latest, StandardCopyOption.ATOMIC_MOVE);
    }
}
