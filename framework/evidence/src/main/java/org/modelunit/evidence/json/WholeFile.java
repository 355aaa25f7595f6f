package org.modelunit.evidence.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Sha256;

/**
 * Files that nobody ever sees half of: they are written beside their place, under a name that nobody else has, forced to the disk unless
 * they can be made again, and moved there in one step. A writer that is killed leaves what was there before, and maybe a file that begins
 * with a dot and ends with {@code .part}.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class WholeFile {

    private static final int LONG_NAME = 80;
    private static final int MOST_LINKS = 40; // as Linux
    private static final int MOST_PARTS = 10_000;

    private WholeFile() {}

    /**
     * Writes a file; directories are made.
     *
     * @param file the file; where it is a link, what it leads to
     * @param content its bytes
     * @throws IOException if it cannot be written; what was there is still there
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, true);
    }

    /**
     * Writes a file that can be made again from others. A killed writer leaves the old one or the new one, too; after a loss of power it may
     * be empty, as it is not forced to the disk, which takes longer than all the rest.
     *
     * @param file the file; where it is a link, what it leads to
     * @param content its bytes
     * @throws IOException if it cannot be written; what was there is still there
     */
    public static void writeDerived(Path file, byte[] content) throws IOException {
        write(file, content, false);
    }

    private static void write(Path file, byte[] content, boolean isForced) throws IOException {
        Path target = target(file);
        Path directory = directory(target);
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
        Path part = null;
        try {
            part = written(target, content, isForced);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            part = null;
        } finally {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        }
        if (isForced) {
            force(directory);
        }
    }

    /**
     * Returns where a file is, or is to be: what a link leads to, whether that is there or not.
     *
     * @param file the file, or a link
     * @throws IOException if links lead in a circle
     */
    public static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        if (Files.exists(target)) {
            return target.toRealPath();
        }
        Path directory = directory(target);
        return Files.isDirectory(directory)
                ? directory.toRealPath().resolve(Objects.requireNonNull(target.getFileName(), "a file has a name"))
                : target.normalize();
    }

    /**
     * Returns a name beside a file for what belongs to it, which begins with a dot.
     *
     * @param file the file
     * @param ending what it ends with
     */
    public static Path beside(Path file, String ending) {
        String name =
                Objects.requireNonNull(file.getFileName(), "a file has a name").toString();
        String start = name.length() > LONG_NAME ? Sha256.of(name).substring(0, 16) : name;
        return file.resolveSibling("." + start + ending);
    }

    /**
     * Removes what killed writers of a file have left; for who alone may write it now.
     *
     * @param file the file
     * @throws IOException if something of them cannot be removed
     */
    public static void removeParts(Path file) throws IOException {
        Path target = target(file);
        int i = 0;
        while (Files.deleteIfExists(beside(target, "." + i + ".part"))) {
            i++;
        }
    }

    private static Path directory(Path target) {
        return Objects.requireNonNull(target.getParent(), "a file lies in a directory");
    }

    private static Path written(Path target, byte[] content, boolean isForced) throws IOException {
        for (int i = 0; i < MOST_PARTS; i++) {
            Path part = beside(target, "." + i + ".part");
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                write(part, channel, ByteBuffer.wrap(content), isForced);
                return part;
            } catch (FileAlreadyExistsException somebodyElses) {
                // alive or killed: the next number is tried
            }
        }
        throw new IOException("there are " + MOST_PARTS + " files like " + beside(target, ".0.part")
                + " that killed writers have left; remove them");
    }

    private static void write(Path part, FileChannel channel, ByteBuffer bytes, boolean isForced) throws IOException {
        boolean isComplete = false;
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (isForced) {
                channel.force(true);
            }
            isComplete = true;
        } finally {
            if (!isComplete) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Makes the move last through a loss of power, where directories can be opened: not on Windows, which does so by itself. */
    private static void force(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
