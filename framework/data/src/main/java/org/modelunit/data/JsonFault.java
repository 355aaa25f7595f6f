package org.modelunit.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.nio.charset.StandardCharsets;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ForeignError;

/** What can be wrong with a line of JSON Lines, told without its values, which the parser's own messages quote. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JsonFault(String place, byte[] bytes, int start, int end) {

    private static final String ONE_EACH = "write one JSON object in each line (in pandas"
            + " to_json(file, orient=\"records\", lines=True), with jq -c '.[]')";

    /** The parser tells a place in or after the word that it does not know. */
    private static final int WORD = "False".length();

    DataException noObject(boolean isFirst) {
        return new DataException(place
                + (bytes[start] == '['
                        ? isFirst
                                ? " begins an array, but a line must be an object; if the file is one array, "
                                        + ONE_EACH
                                : " is an array, but a line must be an object, whose names are columns"
                        : " is no JSON object; " + ONE_EACH));
    }

    DataException secondValue() {
        return new DataException(place + " holds more than one value; " + ONE_EACH);
    }

    /** What is written as an escape can be what no text in UTF-8 holds: half a character. */
    void requireWholeCharacters(String path, int from, int to) {
        boolean isEscaped = false;
        for (int at = from; at < to; at++) {
            isEscaped |= bytes[at] == '\\';
        }
        if (!isEscaped) {
            return;
        }
        String text = JsonCells.of(bytes, from, to).text();
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(JsonFault::isHalf)) {
            throw new DataException(place + ", column '" + path + "': the text holds "
                    + (text.indexOf('\0') >= 0 ? "the character U+0000" : "half of a surrogate pair")
                    + ", which belongs to no text; take it away, or write the file again");
        }
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    DataException malformed(JsonProcessingException e) {
        int at = start
                + Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getColumnNr() - 1);
        return new DataException(place + reason(e, Math.min(at, end)), ForeignError.asCause(e));
    }

    private String reason(JsonProcessingException e, int at) {
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException) {
            return " is no line that can be read: " + message; // which names a limit and no value
        }
        if (message.startsWith("Duplicate")) {
            return " has a name twice in one object, up to character " + character(at)
                    + "; a name stands for one value, so leave out one of the two";
        }
        if (e instanceof JsonEOFException) {
            return " ends in the middle of an object; " + ONE_EACH;
        }
        return " is no JSON at character " + character(at) + remedy(at);
    }

    private int character(int at) {
        String before = new String(bytes, start, at - start, StandardCharsets.UTF_8);
        return 1 + before.codePointCount(0, before.length());
    }

    private String remedy(int at) {
        if (at < end && bytes[at] == '\'') {
            return "; names and texts stand in double quotes, so in Python write json.dumps(…), not str(…)";
        }
        int before = Math.max(start, at - WORD);
        String around = new String(bytes, before, Math.min(end, at + WORD) - before, StandardCharsets.UTF_8);
        for (String word : new String[] {"None", "True", "False"}) {
            if (around.contains(word)) {
                return "; '" + word + "' is Python's, so write json.dumps(…) there, not str(…)";
            }
        }
        return "; let a JSON library write the file";
    }
}
