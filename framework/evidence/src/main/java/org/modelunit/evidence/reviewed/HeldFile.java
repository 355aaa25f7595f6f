package org.modelunit.evidence.reviewed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import org.modelunit.evidence.json.WholeFile;

/**
 * A file that one thread of one JVM at a time changes. Who holds it is told by a lock on a file beside it, which is there while somebody
 * holds it, and which the system takes from a JVM that is killed; so nothing but the file itself is left among the sources.
 */
final class HeldFile {

    /** A lock on a file is the whole JVM's: its threads have to wait for each other before. */
    private static final Object THREADS = new Object();

    private static final int LOOKS = 4;
    private static final int MOST_BYTES = 4_096;

    private HeldFile() {}

    /** What is done while nobody else may. */
    @FunctionalInterface
    interface Change {

        void make() throws IOException;
    }

    /**
     * Waits for a file, and holds it during a change.
     *
     * @throws IOException if it cannot be held, or if the change throws it
     */
    static void during(Path file, Change change) throws IOException {
        Path held = WholeFile.target(file);
        Path directory = held.getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
        Path lock = WholeFile.beside(held, ".lock");
        synchronized (THREADS) {
            boolean isDone = false;
            while (!isDone) {
                isDone = isMade(lock, change);
            }
        }
    }

    /** Makes the change, unless the file that was locked is no longer there: who held it before has removed it. */
    private static boolean isMade(Path lock, Change change) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            if (!isAt(lock, channel)) {
                return false;
            }
            try {
                change.make();
            } finally {
                Files.deleteIfExists(lock);
            }
            return true;
        }
    }

    /**
     * Whether a channel is of the file that a path leads to, by sizes: what is given to the one shows in the other. Nothing may open the
     * path again, as POSIX takes a lock from the process that closes any channel of the file.
     */
    private static boolean isAt(Path path, FileChannel channel) throws IOException {
        SplittableRandom sizes = new SplittableRandom(
                System.nanoTime() ^ (ProcessHandle.current().pid() << 32));
        try {
            for (int i = 0; i < LOOKS; i++) {
                int size = sizes.nextInt(1, MOST_BYTES);
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(new byte[size]), 0);
                if (Files.size(path) != size) {
                    return false;
                }
            }
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
