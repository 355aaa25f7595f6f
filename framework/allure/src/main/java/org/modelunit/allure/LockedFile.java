package org.modelunit.allure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that one JVM at a time may hold, with a short text in it. */
final class LockedFile {

    /** A lock on a file is the whole JVM's: its threads have to wait for each other before. */
    private static final Object THREADS = new Object();

    private final FileChannel channel;

    private LockedFile(FileChannel channel) {
        this.channel = channel;
    }

    /** What is done while nobody else may. */
    interface Change {
        void make(LockedFile lock) throws IOException;
    }

    static void with(Path file, Change change) throws IOException {
        synchronized (THREADS) {
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.lock(); // until the channel is closed
                change.make(new LockedFile(channel));
            }
        }
    }

    String content() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, bytes.position());
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    void replaceContent(String text) throws IOException {
        channel.truncate(0);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        channel.position(0);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
