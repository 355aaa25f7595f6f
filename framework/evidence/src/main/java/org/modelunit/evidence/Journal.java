package org.modelunit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.modelunit.recording.MarkedDirectory;

/**
 * What a JVM writes while its tests run: one line for the run, then one for each test as it ends. A line is appended whole, so a
 * JVM that is killed leaves every test that ended before; and a thousand tests cost a thousand lines, where rewriting the shard
 * after each test would cost half a million.
 *
 * <p>A line that cannot be written, because the disk is full for instance, is cut off again where it began, and waits: it is written
 * before the next one, or when the run ends. If that fails, too, the run fails.
 */
final class Journal {

    static final String SUFFIX = ".jsonl";

    private static final Logger LOG = System.getLogger(Journal.class.getName());

    private final Path file;
    private final Opening opening;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private long written;

    /** How the file is opened for writing. */
    interface Opening {
        SeekableByteChannel open(Path file, StandardOpenOption... options) throws IOException;
    }

    private Journal(Path file, Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    static Journal begin(Path file, Shard header) {
        return begin(file, header, Files::newByteChannel);
    }

    static Journal begin(Path file, Shard header, Opening opening) {
        Journal journal = new Journal(file, opening);
        try {
            MarkedDirectory.make(file.resolveSibling("").toAbsolutePath());
            journal.waiting.add(line(ShardJson.header(header)));
            journal.write(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write evidence to " + file + ": " + e, e);
        }
        return journal;
    }

    void append(Attempt attempt) {
        append(Map.of("test", ShardJson.write(attempt)));
    }

    void append(ClaimEvidence unattributed) {
        append(Map.of("unattributed", ClaimJson.write(unattributed)));
    }

    private synchronized void append(Map<String, Object> content) {
        waiting.add(line(content));
        try {
            write(StandardOpenOption.WRITE);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot write evidence to {0} now, and will try again: {1}", file, e);
        }
    }

    private static byte[] line(Map<String, Object> content) {
        return (Json.write(content, false) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Writes what waits, each line whole or not at all. */
    private void write(StandardOpenOption... options) throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        try (SeekableByteChannel channel = opening.open(file, options)) {
            cutBack(channel); // what could not even be cut off when it failed
            channel.position(written);
            while (!waiting.isEmpty()) {
                try {
                    ByteBuffer bytes = ByteBuffer.wrap(waiting.element());
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                } catch (IOException e) {
                    cutBack(channel);
                    throw e;
                }
                written += waiting.remove().length;
            }
        }
    }

    private void cutBack(SeekableByteChannel channel) throws IOException {
        if (channel.size() > written) {
            channel.truncate(written);
        }
    }

    /** Turns the journal into the shard of a JVM that ended in good order. */
    synchronized void finish(Instant time) {
        try {
            write(StandardOpenOption.WRITE);
            ShardFile.write(shard(), JournalReader.read(file).finishedAt(time));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot finish the evidence in " + file + ": " + e, e);
        }
    }

    private Path shard() {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + ".json");
    }

    static boolean is(Path file) {
        return String.valueOf(file.getFileName()).endsWith(SUFFIX);
    }
}
