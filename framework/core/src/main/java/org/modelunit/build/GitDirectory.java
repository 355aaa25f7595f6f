package org.modelunit.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a repository lies.
 *
 * @param root the directory of the files that are checked out
 * @param own Git's files about what is checked out
 * @param common Git's files that all worktrees of the repository share
 */
record GitDirectory(Path root, Path own, Path common) {

    private static final int LONGEST_LINE_FILE = 10_000;

    /** Returns the repository that a directory belongs to. */
    static Optional<GitDirectory> of(Path directory) throws IOException {
        Optional<Path> root = root(directory);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Path git = root.get().resolve(".git");
        Path own = Files.isDirectory(git) ? git : linked(git);
        Path shared = own.resolve("commondir");
        return Optional.of(new GitDirectory(root.get(), own, Files.exists(shared) ? own.resolve(line(shared)) : own));
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

    static String line(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_LINE_FILE) {
            throw new IOException(file + " is no file of one line");
        }
        return Files.readString(file).strip();
    }
}
