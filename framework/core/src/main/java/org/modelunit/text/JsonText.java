package org.modelunit.text;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Texts from outside in JSON: the one place that quotes them where JSON is written by hand, and that makes what a library wrote encodable. */
@API(status = Status.INTERNAL, since = "0.1")
public final class JsonText {

    private JsonText() {}

    /**
     * Returns a text as a JSON string, with its quotes (RFC 8259, section 7). What HTML and scripts would heed is written by its number,
     * so that the string can stand in a page; so are halves of pairs, which UTF-8 cannot hold.
     *
     * @param text any text
     */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPlain(character)) {
                        quoted.appendCodePoint(character);
                    } else {
                        quoted.append(numbered(character));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /**
     * Returns JSON that can be written in UTF-8: halves of pairs, which stand in strings alone, are written by their numbers, so that a
     * reader finds them again.
     *
     * @param json the text of a JSON value that a library wrote
     */
    public static String encodable(String json) {
        if (!TextBytes.hasHalf(json)) {
            return json;
        }
        StringBuilder encodable = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(character -> {
            if (isHalf(character)) {
                encodable.append(numbered(character));
            } else {
                encodable.appendCodePoint(character);
            }
        });
        return encodable.toString();
    }

    private static String numbered(int character) {
        return String.format(Locale.ROOT, "\\u%04x", character);
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static boolean isPlain(int character) {
        return character >= ' ' && "<>&'\u007F\u2028\u2029".indexOf(character) < 0 && !isHalf(character);
    }
}
