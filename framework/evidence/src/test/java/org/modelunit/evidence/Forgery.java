package org.modelunit.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.modelunit.provenance.Sha256;

/** Changes the evidence of a run and makes all its digests agree again, as somebody could who knows how they are made. */
final class Forgery {

    private Forgery() {}

    /** Replaces the first occurrence of a text in the only shard of a run. */
    static void replace(Path directory, String was, String becomes) throws IOException {
        Path shard = shard(directory);
        String before = Sha256.of(Files.readAllBytes(shard));
        String text = unchained(Files.readAllLines(shard));
        int at = text.indexOf(was);
        if (at < 0) {
            throw new AssertionError("nowhere in the evidence: " + was);
        }
        String changed = chained(text.substring(0, at) + becomes + text.substring(at + was.length()));
        Files.writeString(shard, changed);
        Path manifest = directory.resolve(Manifest.NAME);
        String after = Sha256.of(changed.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                manifest, chained(unchained(Files.readAllLines(manifest)).replace(before, after)));
    }

    /** Replaces a text in the manifest of a run. */
    static void replaceInManifest(Path directory, String was, String becomes) throws IOException {
        Path manifest = directory.resolve(Manifest.NAME);
        String text = unchained(Files.readAllLines(manifest));
        if (!text.contains(was)) {
            throw new AssertionError("nowhere in the manifest: " + was);
        }
        Files.writeString(manifest, chained(text.replace(was, becomes)));
    }

    /** Adds lines to the manifest of a run. */
    static void addToManifest(Path directory, List<String> lines) throws IOException {
        Path manifest = directory.resolve(Manifest.NAME);
        Files.writeString(manifest, chained(unchained(Files.readAllLines(manifest)) + String.join("\n", lines) + "\n"));
    }

    /** Returns the only shard of a run. */
    static Path shard(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> RunDirectory.SHARD
                            .matcher(file.getFileName().toString())
                            .matches())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String unchained(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(
                line -> text.append(line, 0, line.lastIndexOf(",\"chain\":\"")).append("}\n"));
        return text.toString();
    }

    private static String chained(String text) {
        StringBuilder lines = new StringBuilder();
        String last = "";
        for (String line : text.split("\n")) {
            last = Sha256.of(last + line);
            lines.append(line, 0, line.length() - 1)
                    .append(",\"chain\":\"")
                    .append(last)
                    .append("\"}\n");
        }
        return lines.toString();
    }
}
