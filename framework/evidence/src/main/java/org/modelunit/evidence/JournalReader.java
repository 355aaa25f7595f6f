package org.modelunit.evidence;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a journal line by line. A line that is damaged, or was cut off as its JVM was killed, is lost and counted; every other one is
 * read. Only without its first line a journal says nothing: it holds the run.
 */
final class JournalReader {

    private final List<Attempt> attempts = new ArrayList<>();
    private final List<ClaimEvidence> unattributed = new ArrayList<>();
    private int lost;

    private JournalReader() {}

    static Shard read(Path file) throws IOException {
        // decoded leniently: a letter of several bytes may be cut off in the middle
        String whole = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int headerEnd = whole.indexOf('\n');
        if (headerEnd < 0) {
            throw new IOException("its JVM ended before it had written anything");
        }
        JsonObject first = JsonObject.of(Json.read(whole.substring(0, headerEnd)));
        Shard header = ShardJson.readHeader(first);
        first.checkNothingElse();
        JournalReader reader = new JournalReader();
        int from = headerEnd + 1;
        for (int end = whole.indexOf('\n', from); end >= 0; end = whole.indexOf('\n', from)) {
            reader.take(file, whole.substring(from, end));
            from = end + 1;
        }
        if (from < whole.length()) {
            reader.lost++;
        }
        return header.with(reader.attempts, reader.unattributed, reader.lost);
    }

    private void take(Path file, String text) {
        try {
            JsonObject line = JsonObject.of(Json.read(text));
            if (line.has("test")) {
                Attempt attempt = ShardJson.attempt(line.object("test"));
                line.checkNothingElse();
                attempts.add(attempt);
            } else {
                ClaimEvidence claim = ClaimJson.read(line.object("unattributed"));
                line.checkNothingElse();
                unattributed.add(claim);
            }
        } catch (JsonObject.MalformedEvidence | DateTimeException | IllegalArgumentException | IOException e) {
            lost++;
            System.getLogger(JournalReader.class.getName())
                    .log(Level.WARNING, "a line of {0} is damaged, and lost: {1}", file, e.getMessage());
        }
    }
}
