package org.modelunit.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modelunit.provenance.Sha256;

/**
 * Lines of JSON, each with a digest of itself and of the one before it: a line that is left out, put in, changed or moved shows at
 * the next one. It shows accidents and clumsy edits; it is no signature.
 */
final class ChainedLines {

    private static final String BEGINNING = "";

    /** What stands before and after the digest at the end of a line, in the place of its last brace. */
    private static final String BEFORE = ",\"chain\":\"";

    private static final String AFTER = "\"}";
    private static final int DIGITS = 64;

    private String last = BEGINNING;

    /** Continues a chain. */
    ChainedLines after(String digest) {
        last = digest;
        return this;
    }

    /** Returns the digest of the last line. */
    String last() {
        return last;
    }

    /** Returns an object as the next line of the chain, with its end. */
    String next(Map<String, Object> content) {
        String text = Json.write(content, false);
        last = Sha256.of(last + text);
        return text.substring(0, text.length() - 1) + BEFORE + last + AFTER + "\n";
    }

    /**
     * What a file of lines holds.
     *
     * @param lines the lines, checked
     * @param isCutOff whether a last line without its end was left out, as its JVM was killed while it wrote
     */
    record Content(List<JsonObject> lines, boolean isCutOff) {}

    /**
     * Reads a whole file.
     *
     * @throws JsonObject.MalformedEvidence if a line does not follow from the one before it, or is no JSON object
     */
    static Content read(String text) throws IOException {
        ChainedLines chain = new ChainedLines();
        List<JsonObject> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(chain.checked(text.substring(from, end), lines.size() + 1));
            from = end + 1;
        }
        return new Content(lines, from < text.length());
    }

    private JsonObject checked(String line, int number) throws IOException {
        int end = line.length() - AFTER.length() - DIGITS - BEFORE.length();
        if (end < 1 || !line.startsWith(BEFORE, end) || !line.endsWith(AFTER)) {
            throw new JsonObject.MalformedEvidence("line " + number + " has no digest; run the tests again");
        }
        String content = line.substring(0, end) + "}";
        last = Sha256.of(last + content);
        if (!line.startsWith(last, end + BEFORE.length())) {
            throw new JsonObject.MalformedEvidence("line " + number
                    + " was changed, or the one before it is missing: its digest does not follow; run the tests again");
        }
        return JsonObject.of(Json.read(content));
    }
}
