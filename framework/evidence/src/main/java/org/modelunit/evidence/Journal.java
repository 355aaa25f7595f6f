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
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.modelunit.provenance.Sha256;
import org.modelunit.recording.MarkedDirectory;

/**
 * What a JVM writes while its tests run: one line for the run, then one for each test as it ends, and at last one that says how it
 * ended. A line is appended whole, so a JVM that is killed leaves every test that ended before; and a thousand tests cost a thousand
 * lines. Each line has a digest of itself and of all before it.
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
    private final ChainedLines chain = new ChainedLines();
    private long written;
    private boolean isFinished;

    /** How the file is opened for writing. */
    interface Opening {
        SeekableByteChannel open(Path file, StandardOpenOption... options) throws IOException;
    }

    private Journal(Path file, Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    static Journal begin(Path file, Shard.Header header) {
        return begin(file, header, Files::newByteChannel);
    }

    static Journal begin(Path file, Shard.Header header, Opening opening) {
        Journal journal = new Journal(file, opening);
        try {
            MarkedDirectory.make(file.resolveSibling("").toAbsolutePath());
            journal.waiting.add(journal.line(ShardLines.first(header)));
            journal.write(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write evidence to " + file + ": " + e, e);
        }
        return journal;
    }

    /** Appends a line of {@link ShardLines}. */
    synchronized void append(Map<String, Object> content) {
        if (isFinished) {
            LOG.log(Level.WARNING, "{0} has ended, and takes no more: {1}", file, content.keySet());
            return;
        }
        waiting.add(line(content));
        try {
            write(StandardOpenOption.WRITE);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot write evidence to {0} now, and will try again: {1}", file, e);
        }
    }

    private byte[] line(Map<String, Object> content) {
        return chain.next(content).getBytes(StandardCharsets.UTF_8);
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

    /** Ends the shard in good order; nothing is appended from now on. */
    synchronized void finish(Shard.End end) {
        try {
            isFinished = true;
            waiting.add(line(ShardLines.line(end)));
            write(StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot finish the evidence in " + file + ": " + e, e);
        }
    }

    /** Returns the digest of the file as it is. */
    String digest() {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the evidence in " + file + " again: " + e, e);
        }
    }

    /** Returns the name of the file. */
    String name() {
        return String.valueOf(file.getFileName());
    }
}
