package org.modelunit.recording;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Directories that we made, known by a file in them. What an earlier run has left is deleted only from such a directory, only files
 * that are named as ours are, and never through a link: whoever names a directory for our output may have files of his own there, and
 * a link leads to somebody else's. What cannot be deleted is logged and stays: an old file is no reason for a build to fail.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class MarkedDirectory {

    private static final Logger LOG = System.getLogger(MarkedDirectory.class.getName());
    private static final String MARK = ".modelunit";
    private static final String TEXT = "ModelUnit made this directory, and deletes what it has written here itself.";

    private MarkedDirectory() {}

    /**
     * Makes a directory and marks it as ours, unless it is there already with something in it.
     *
     * @param directory where it should be
     * @return whether it is ours
     * @throws IOException if it cannot be made
     */
    public static boolean make(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (!isOurs(directory) && !Files.isSymbolicLink(directory) && isEmpty(directory)) {
            mark(directory);
        }
        return isOurs(directory);
    }

    /**
     * Marks a directory that we have just made.
     *
     * @param directory the directory
     * @throws IOException if nothing can be written there
     */
    public static void mark(Path directory) throws IOException {
        Files.writeString(
                directory.resolve(MARK), TEXT + "\n", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /**
     * Returns whether a directory is one that we made; a link to one is not.
     *
     * @param directory the directory
     */
    public static boolean isOurs(Path directory) {
        Path mark = directory.resolve(MARK);
        try {
            return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                    && Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)
                    && Files.readString(mark).startsWith(TEXT);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "cannot read " + mark, e);
            return false;
        }
    }

    /**
     * Deletes files of ours from a directory of ours; does nothing in any other.
     *
     * @param directory the directory
     * @param ours what the names of our files match, relative to the directory and with a slash after each directory
     */
    public static void clear(Path directory, Pattern ours) {
        if (!isOurs(directory)) {
            LOG.log(Level.DEBUG, "{0} is left as it is: ModelUnit did not make it", directory);
            return;
        }
        try {
            Files.walkFileTree(directory, new Clearing(directory, ours)); // does not follow links
        } catch (IOException e) {
            LOG.log(Level.WARNING, "old files stay in " + directory, e);
        }
    }

    /**
     * Deletes files of ours from a directory of ours, and the directory itself if nothing else is in it.
     *
     * @param directory the directory
     * @param ours what the names of our files match, as in {@link #clear}
     */
    public static void remove(Path directory, Pattern ours) {
        if (!isOurs(directory)) {
            return;
        }
        clear(directory, ours);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory)) {
            for (Path one : left) {
                if (!one.endsWith(MARK)) {
                    LOG.log(Level.DEBUG, "{0} stays: {1} is not ours", directory, one);
                    return;
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot look into " + directory, e);
            return;
        }
        delete(directory.resolve(MARK));
        delete(directory);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            return !entries.iterator().hasNext();
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path); // another JVM may have been quicker
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot delete " + path + "; it stays", e);
        }
    }

    /** Deletes what is ours, and the directories that are empty then. */
    private static final class Clearing extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Pattern ours;

        Clearing(Path root, Pattern ours) {
            this.root = root;
            this.ours = ours;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && ours.matcher(name(file)).matches()) {
                delete(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException error) {
            LOG.log(Level.DEBUG, "cannot look at " + file, error);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException error) throws IOException {
            if (!directory.equals(root) && ours.matcher(name(directory) + "/").matches() && isEmpty(directory)) {
                delete(directory);
            }
            return FileVisitResult.CONTINUE;
        }

        private String name(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }
    }
}
