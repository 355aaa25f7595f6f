package org.modelunit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a JVM writes while its tests run: one line for the run, then one for each test as it ends. A line is appended whole, so a
 * JVM that is killed leaves every test that ended before; and a thousand tests cost a thousand lines, where rewriting the shard
 * after each test would cost half a million.
 */
final class Journal {

    static final String SUFFIX = ".jsonl";

    private final Path file;

    private Journal(Path file) {
        this.file = file;
    }

    static Journal begin(Path file, Shard header) {
        Journal journal = new Journal(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the directory of " + file, e);
        }
        journal.append(ShardJson.header(header), StandardOpenOption.CREATE_NEW);
        return journal;
    }

    void append(Attempt attempt) {
        append(Map.of("test", ShardJson.write(attempt)), StandardOpenOption.APPEND);
    }

    void append(Claim unattributed) {
        append(Map.of("unattributed", ClaimJson.write(unattributed)), StandardOpenOption.APPEND);
    }

    private synchronized void append(Map<String, Object> line, StandardOpenOption how) {
        byte[] bytes = (Json.write(line, false) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(file, bytes, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write evidence to " + file, e);
        }
    }

    /** Turns the journal into the shard of a JVM that ended in good order. */
    void finish(Instant time) {
        try {
            ShardFile.write(shard(), read(file).finishedAt(time));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot finish the evidence in " + file, e);
        }
    }

    private Path shard() {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + ".json");
    }

    static boolean is(Path file) {
        return String.valueOf(file.getFileName()).endsWith(SUFFIX);
    }

    /** Reads a journal; a last line that was cut off is left out, as its test did not end. */
    static Shard read(Path file) throws IOException {
        String whole = Files.readString(file);
        List<String> lines =
                whole.substring(0, whole.lastIndexOf('\n') + 1).lines().toList();
        if (lines.isEmpty()) {
            throw new IOException("its JVM ended before it had written anything");
        }
        Shard header = ShardJson.readHeader(JsonObject.of(Json.read(lines.get(0))));
        List<Attempt> attempts = new ArrayList<>();
        List<Claim> unattributed = new ArrayList<>();
        for (String text : lines.subList(1, lines.size())) {
            JsonObject line = JsonObject.of(Json.read(text));
            if (line.has("test")) {
                attempts.add(ShardJson.attempt(line.object("test")));
            } else {
                unattributed.add(ClaimJson.read(line.object("unattributed")));
            }
        }
        return header.with(attempts, unattributed);
    }
}
