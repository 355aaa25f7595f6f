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
    private static final int LONGEST_LINE_FILE = 10_000;

    private GitFiles() {}

    /** Returns the commit that is checked out where a directory lies; unknown where Git's files do not tell. */
    static Commit commit(Path directory) {
        Optional<Path> root = root(directory);
        if (root.isEmpty()) {
            return Commit.UNKNOWN;
        }
        try {
            Path git = root.get().resolve(".git");
            return head(Files.isDirectory(git) ? git : linked(git));
        } catch (IOException | InvalidPathException e) {
            return Commit.UNKNOWN; // unreadable, or not what Git writes
        }
    }

    /** Returns the directory at the top of the working tree that a directory lies in. */
    static Optional<Path> root(Path directory) {
        for (Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Returns the directory that the file {@code .git} of a worktree or a submodule names. */
    private static Path linked(Path file) throws IOException {
        String text = line(file);
        String key = "gitdir: ";
        if (!text.startsWith(key)) {
            throw new IOException(file + " names no directory");
        }
        return file.resolveSibling(text.substring(key.length()));
    }

    private static Commit head(Path git) throws IOException {
        String head = line(git.resolve("HEAD"));
        if (!head.startsWith(REFERENCE)) {
            return SHA.matcher(head).matches() ? new Commit(head, "") : Commit.UNKNOWN;
        }
        String reference = head.substring(REFERENCE.length());
        if (!reference.startsWith("refs/") || reference.contains("..")) {
            return Commit.UNKNOWN;
        }
        String branch = reference.startsWith(BRANCHES) ? Commit.branch(reference.substring(BRANCHES.length())) : "";
        Path shared = git.resolve("commondir");
        Path common = Files.exists(shared) ? git.resolve(line(shared)) : git;
        return loose(common.resolve(reference))
                .or(() -> packed(common.resolve("packed-refs"), reference))
                .map(sha -> new Commit(sha, branch))
                .orElse(Commit.UNKNOWN);
    }

    private static Optional<String> loose(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Optional.of(line(file)).filter(sha -> SHA.matcher(sha).matches())
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

    private static String line(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_LINE_FILE) {
            throw new IOException(file + " is no file of one line");
        }
        return Files.readString(file).strip();
    }
}
