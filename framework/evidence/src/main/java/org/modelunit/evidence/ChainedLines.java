package org.modelunit.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.parallel.Workers;
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
    private static final int MOST_THREADS = 16;

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
        return new StringBuilder(text.length() + BEFORE.length() + DIGITS + AFTER.length())
                .append(text, 0, text.length() - 1)
                .append(BEFORE)
                .append(last)
                .append(AFTER)
                .append('\n')
                .toString();
    }

    /**
     * What a file of lines holds.
     *
     * @param lines the lines as they stand there
     * @param isCutOff whether a last line without its end was left out, as its JVM was killed while it wrote
     */
    record Content(List<String> lines, boolean isCutOff) {

        boolean isEmpty() {
            return lines.isEmpty();
        }

        /**
         * Returns the first line.
         *
         * @throws JsonObject.MalformedEvidence if it is no JSON object with its own digest
         */
        JsonObject first() {
            return checked(0);
        }

        /**
         * Returns what the other lines say, in order. As each line holds the digest that the next one needs, they are read by all cores.
         *
         * @param reader reads a line; called from several threads at once
         * @throws JsonObject.MalformedEvidence if a line does not follow from the one before it, or is no JSON object
         */
        <T> List<T> rest(Function<JsonObject, T> reader) {
            int cores = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
            return Workers.of(cores).map(lines.size() - 1, line -> reader.apply(checked(line + 1)));
        }

        /** Returns a line as it was before its digest was added. */
        String text(int index) {
            return lines.get(index).substring(0, endOfContent(index)) + "}";
        }

        /** Returns the digest of all lines before one. */
        String digestBefore(int index) {
            return index == 0 ? BEGINNING : digest(index - 1);
        }

        private JsonObject checked(int index) {
            String content = text(index);
            String digest = Sha256.of(digestBefore(index) + content);
            if (!digest.equals(digest(index))) {
                throw new JsonObject.MalformedEvidence("line " + (index + 1)
                        + " was changed, or the one before it is missing: its digest does not follow; run the"
                        + " tests again");
            }
            try {
                return JsonObject.of(Json.read(content));
            } catch (IOException e) {
                throw new JsonObject.MalformedEvidence("line " + (index + 1) + ": " + e.getMessage());
            }
        }

        private String digest(int index) {
            int from = endOfContent(index) + BEFORE.length();
            return lines.get(index).substring(from, from + DIGITS);
        }

        private int endOfContent(int index) {
            String line = lines.get(index);
            int end = line.length() - AFTER.length() - DIGITS - BEFORE.length();
            if (end < 1 || !line.startsWith(BEFORE, end) || !line.endsWith(AFTER)) {
                throw new JsonObject.MalformedEvidence("line " + (index + 1) + " has no digest; run the tests again");
            }
            return end;
        }
    }

    /** Takes a whole file apart; its lines are checked as they are asked for. */
    static Content read(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        return new Content(lines, from < text.length());
    }
}
