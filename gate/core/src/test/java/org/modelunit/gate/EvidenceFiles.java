package org.modelunit.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.modelunit.provenance.Sha256;

/** Changes files of evidence by hand, with or without making their digests agree again. */
final class EvidenceFiles {

    private static final String CHAIN = ",\"chain\":\"";

    private EvidenceFiles() {}

    static Path shard(Path output) throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+-[0-9a-f]{8}\\.jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Changes a shard, and nothing else. */
    static void edit(Path output, UnaryOperator<String> change) throws IOException {
        Path shard = shard(output);
        String text = Files.readString(shard);
        String changed = change.apply(text);
        if (changed.equals(text)) {
            throw new AssertionError("nothing was changed");
        }
        Files.writeString(shard, changed);
    }

    /** Changes a shard, and makes all digests agree again, as somebody could who knows how they are made. */
    static void forge(Path output, String was, String is) throws IOException {
        Path shard = shard(output);
        Path manifest = shard.resolveSibling("manifest.jsonl");
        String before = Sha256.of(Files.readAllBytes(shard));
        edit(output, text -> chained(unchained(text).replace(was, is)));
        String after = Sha256.of(Files.readString(shard).getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                manifest, chained(unchained(Files.readString(manifest)).replace(before, after)));
    }

    private static String unchained(String text) {
        StringBuilder lines = new StringBuilder();
        text.lines()
                .forEach(line -> lines.append(line, 0, line.lastIndexOf(CHAIN)).append("}\n"));
        return lines.toString();
    }

    private static String chained(String text) {
        StringBuilder lines = new StringBuilder();
        String last = "";
        for (String line : List.of(text.split("\n"))) {
            last = Sha256.of(last + line);
            lines.append(line, 0, line.length() - 1).append(CHAIN).append(last).append("\"}\n");
        }
        return lines.toString();
    }
}
