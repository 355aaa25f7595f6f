package org.modelunit.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A file that one thread of one JVM at a time holds, with a short text in it: for what the JVMs of a run share. */
@API(status = Status.INTERNAL, since = "0.1")
public final class LockedFile {

    /** A lock on a file is the whole JVM's: its threads have to wait for each other before. */
    private static final Object THREADS = new Object();

    private final FileChannel channel;

    private LockedFile(FileChannel channel) {
        this.channel = channel;
    }

    /** What is done while nobody else may. */
    @FunctionalInterface
    public interface Change {

        /**
         * Makes the change.
         *
         * @param file the file that is held
         * @throws IOException if it cannot be made
         */
        void make(LockedFile file) throws IOException;
    }

    /**
     * Waits for a file, which is made if it is not there, and holds it during a change.
     *
     * @param file the file
     * @param change what to do
     * @throws IOException if the file cannot be locked, or if the change throws it
     */
    public static void with(Path file, Change change) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
        synchronized (THREADS) {
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.lock(); // until the channel is closed
                change.make(new LockedFile(channel));
            }
        }
    }

    /**
     * Returns the text in the file.
     *
     * @throws IOException if it cannot be read
     */
    public String content() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, bytes.position());
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    /**
     * Puts a text in the place of what is in the file.
     *
     * @param text the text
     * @throws IOException if it cannot be written
     */
    public void replaceContent(String text) throws IOException {
        channel.truncate(0);
        append(text);
    }

    /**
     * Adds a text at the end of the file.
     *
     * @param text the text
     * @throws IOException if it cannot be written
     */
    public void append(String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
