package org.modelunit.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what is checked out from Git's files. Git itself is never run: a repository's settings can name programs to start. */
final class GitFiles {

    private static final Pattern SHA = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final String REFERENCE = "ref: ";
    private static final String BRANCHES = "refs/heads/";

    private GitFiles() {}

    /** Returns the commit that is checked out where a directory lies; unknown where Git's files do not tell. */
    static Commit commit(Path directory) {
        try {
            Optional<GitDirectory> git = GitDirectory.of(directory);
            if (git.isEmpty()) {
                return Commit.UNKNOWN;
            }
            Commit head = head(git.get());
            return head.withTree(TrackedFiles.compare(git.get(), head.sha(), directory));
        } catch (IOException | InvalidPathException e) {
            return Commit.UNKNOWN; // unreadable, or not what Git writes
        }
    }

    private static Commit head(GitDirectory git) throws IOException {
        String head = GitDirectory.line(git.own().resolve("HEAD"));
        if (!head.startsWith(REFERENCE)) {
            return SHA.matcher(head).matches() ? new Commit(head, "") : Commit.UNKNOWN;
        }
        String reference = head.substring(REFERENCE.length());
        if (!reference.startsWith("refs/") || reference.contains("..")) {
            return Commit.UNKNOWN;
        }
        String branch = reference.startsWith(BRANCHES) ? Commit.branch(reference.substring(BRANCHES.length())) : "";
        return loose(git.common().resolve(reference))
                .or(() -> packed(git.common().resolve("packed-refs"), reference))
                .map(sha -> new Commit(sha, branch))
                .orElse(Commit.UNKNOWN);
    }

    private static Optional<String> loose(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Optional.of(GitDirectory.line(file))
                        .filter(sha -> SHA.matcher(sha).matches())
                : Optional.empty();
    }

    private static Optional<String> packed(Path file, String reference) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String end = " " + reference;
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.endsWith(end))
                    .map(line -> line.substring(0, line.length() - end.length()))
                    .filter(sha -> SHA.matcher(sha).matches())
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
