package org.modelunit.report;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.modelunit.recording.MarkedDirectory;

/**
 * What the last reports said, so that the next one shows what has changed. Several reports may be made in one run, each of more
 * results than the one before: all of them are compared with the last report of the run before, and count as one.
 *
 * <p>On disk: {@code latest}, the history up to and including the newest report, with the id of its run in {@code latest/run};
 * {@code before}, the history up to the run before it.
 */
final class ReportHistory {

    private static final System.Logger LOG = System.getLogger(HtmlReport.class.getName());

    /** What such a directory holds. */
    private static final Pattern OURS = Pattern.compile("run|history/([^/]+\\.json)?");

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

    /** Keeps the history that a report of this run has made; it is moved. What we did not make stays where it is. */
    void keep(Path made) throws IOException {
        Files.writeString(made.resolve("run"), run);
        MarkedDirectory.mark(made);
        if (MarkedDirectory.isOurs(latest)) {
            if (earlier().equals(latest)) {
                MarkedDirectory.remove(before, OURS);
                move(latest, before);
            } else {
                MarkedDirectory.remove(latest, OURS);
            }
        }
        Files.createDirectories(latest.resolveSibling("."));
        move(made, latest);
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            LOG.log(
                    Level.WARNING,
                    "the history of reports is not kept: something that is not ModelUnit''s is in {0}",
                    to);
        } else if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
