package org.modelunit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.recording.LockedFile;
import org.modelunit.recording.MarkedDirectory;

/**
 * What the JVMs of a run write of each other: which began, and how each ended, with the digest of its shard. It is only ever added to,
 * under a lock, so a shard that is missing, put in or changed shows, and a JVM that was killed, too.
 */
final class Manifest {

    static final String NAME = "manifest.jsonl";

    private static final String SIGNATURE = "signature";

    private static final Pattern LAST_CHAIN = Pattern.compile("\"chain\":\"([0-9a-f]{64})\"\\}\n\\z");

    /** What is known of each shard, by its name, in the order in which their JVMs began. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * What a manifest says of a shard.
     *
     * @param sha256 its digest as its JVM ended; null where it never did
     * @param failures what failed around its tests
     */
    record Entry(@Nullable String sha256, List<String> failures) {}

    /** When each of the JVMs began. */
    private final Map<String, Instant> starts = new HashMap<>();

    /** What was signed as a JVM ended, by the name of its shard. */
    private final Map<String, Signed> signatures = new HashMap<>();

    /** A text, and what is said to be its signature. */
    private record Signed(String text, String signature) {}

    private final boolean isCutOff;

    private Manifest(boolean isCutOff) {
        this.isCutOff = isCutOff;
    }

    /** Notes that a JVM begins. */
    static void started(Path directory, String run, String shard, Instant time) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("shard", shard);
        json.put("time", time.toString());
        add(directory, run, before -> Map.of("started", json));
    }

    /** Notes that a JVM has ended, last of all; signed, with all that stands before it, where there is a key. */
    static void ended(Path directory, String run, String shard, Entry entry, Instant time, EvidenceKey key) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("shard", shard);
        json.put("sha256", entry.sha256());
        json.put("failures", entry.failures());
        json.put("time", time.toString());
        add(directory, run, before -> Map.of("ended", signed(json, before, key)));
    }

    private static Map<String, Object> signed(Map<String, Object> json, String before, EvidenceKey key) {
        if (!key.isThere()) {
            return json;
        }
        String text = Json.write(Map.of("ended", json), false);
        Map<String, Object> signed = new LinkedHashMap<>(json);
        signed.put(SIGNATURE, key.sign(before + text.substring(0, text.length() - "}}".length())));
        return signed;
    }

    private static void add(Path directory, String run, Function<String, Map<String, Object>> line) {
        Path file = directory.resolve(NAME);
        try {
            MarkedDirectory.make(directory.toAbsolutePath());
            LockedFile.with(file, locked -> {
                String whole = locked.content();
                String content = whole.substring(0, whole.lastIndexOf('\n') + 1); // a JVM was killed while it wrote
                ChainedLines chain = new ChainedLines();
                StringBuilder added = new StringBuilder();
                if (content.isEmpty()) {
                    Map<String, Object> first = new LinkedHashMap<>();
                    first.put("schema", ShardLines.SCHEMA);
                    first.put("manifest", run);
                    added.append(chain.next(first));
                } else {
                    Matcher last = LAST_CHAIN.matcher(content);
                    chain.after(last.find() ? last.group(1) : "");
                }
                added.append(chain.next(line.apply(chain.last())));
                if (content.length() < whole.length()) {
                    locked.replaceContent(content + added);
                } else {
                    locked.append(added.toString());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note in " + file + " which JVMs take part in the run: " + e, e);
        }
    }

    /** Reads a manifest, whose run has to be the one that its directory is named after. */
    static Manifest read(Path file, String run) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new JsonObject.MalformedEvidence("it is no file, but a directory or a link; run the tests again");
        }
        ChainedLines.Content content = ChainedLines.read(EvidenceText.of(Files.readAllBytes(file), false));
        if (content.isEmpty()) {
            throw new JsonObject.MalformedEvidence("it says nothing; run the tests again");
        }
        JsonObject first = content.first();
        String schema = first.text("schema");
        if (!schema.equals(ShardLines.SCHEMA)) {
            throw new JsonObject.MalformedEvidence("it was written by another ModelUnit (schema " + schema
                    + "; this one reads " + ShardLines.SCHEMA + "); update ModelUnit here");
        }
        String of = first.text("manifest");
        first.checkNothingElse();
        if (!of.equals(run)) {
            throw new JsonObject.MalformedEvidence(
                    "it belongs to run '" + of + "', not to '" + run + "'; move it back there");
        }
        Manifest manifest = new Manifest(content.isCutOff());
        List<JsonObject> lines = content.rest(line -> line);
        for (int i = 0; i < lines.size(); i++) {
            manifest.take(lines.get(i), content.digestBefore(i + 1), content.text(i + 1));
        }
        return manifest;
    }

    private void take(JsonObject line, String chain, String text) {
        boolean isStart = line.has("started");
        JsonObject json = line.object(isStart ? "started" : "ended");
        String shard = json.text("shard");
        Instant time = Instant.parse(json.text("time"));
        Entry before = entries.get(shard);
        if (isStart ? before != null : before == null || before.sha256() != null) {
            throw new JsonObject.MalformedEvidence(
                    "the JVM of " + shard + (isStart ? " began" : " ended") + " twice, or not at all");
        }
        Instant started = starts.computeIfAbsent(shard, name -> time);
        if (time.isBefore(started)) {
            throw new JsonObject.MalformedEvidence("the JVM of " + shard + " ended at " + time + ", before it began at "
                    + started + "; run the tests again");
        }
        if (!isStart && json.has(SIGNATURE)) {
            takeSignature(shard, json.text(SIGNATURE), chain, text);
        }
        entries.put(
                shard, isStart ? new Entry(null, List.of()) : new Entry(json.text("sha256"), json.texts("failures")));
        line.checkNothingElse();
    }

    /** Keeps what is said to be signed: all that stands before the signature, which is the last of its line. */
    private void takeSignature(String shard, String signature, String chain, String text) {
        String end = "," + Json.write(Map.of(SIGNATURE, signature), false).substring(1) + "}";
        if (text.endsWith(end)) {
            signatures.put(shard, new Signed(chain + text.substring(0, text.length() - end.length()), signature));
        }
    }

    /** Returns the JVMs that have not signed with a key how they ended, by the names of their shards. */
    Set<String> unsigned(EvidenceKey key) {
        Set<String> unsigned = new TreeSet<>(entries.keySet());
        signatures.forEach((shard, signed) -> {
            if (key.hasSigned(signed.text(), signed.signature())) {
                unsigned.remove(shard);
            }
        });
        return unsigned;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** Whether a JVM was killed while it wrote here, so that nobody knows which one began or ended. */
    boolean isCutOff() {
        return isCutOff;
    }
}
