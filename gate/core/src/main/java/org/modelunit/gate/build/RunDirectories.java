package org.modelunit.gate.build;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the directories that runs have written their evidence to. Links are followed, however deep they lie: what is passed over in
 * silence may have been red.
 */
final class RunDirectories extends SimpleFileVisitor<Path> {

    /** Shards and manifests of every format, whole or not. */
    private static final Pattern EVIDENCE = Pattern.compile("\\d+-[0-9a-f]{8}\\.jsonl?(\\.part)?|manifest\\.jsonl");

    private final Set<Path> found = new TreeSet<>();

    private RunDirectories() {}

    /**
     * Returns the directories with evidence, a place itself or below it, by their real paths and in the order of these.
     *
     * @throws IOException if a directory cannot be read, or a link leads nowhere
     */
    static List<Path> below(Path place) throws IOException {
        RunDirectories directories = new RunDirectories();
        Files.walkFileTree(
                place.toRealPath(), EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, directories);
        return List.copyOf(directories.found);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            throw new IOException("the link " + file + " leads nowhere, and nobody can tell what it led to");
        }
        if (EVIDENCE.matcher(String.valueOf(file.getFileName())).matches()) {
            found.add(file.resolveSibling("").toRealPath());
        }
        return FileVisitResult.CONTINUE;
    }

    /** A link to a directory above it leads to nothing that is not looked at already. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException error) throws IOException {
        if (error instanceof FileSystemLoopException) {
            return FileVisitResult.CONTINUE;
        }
        throw error;
    }

    /** A directory may be called like a file of evidence, to take its place. */
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (EVIDENCE.matcher(String.valueOf(directory.getFileName())).matches()) {
            found.add(directory.resolveSibling("").toRealPath());
        }
        return FileVisitResult.CONTINUE;
    }
}
