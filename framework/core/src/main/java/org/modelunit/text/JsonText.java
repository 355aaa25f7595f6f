package org.modelunit.text;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Texts from outside in JSON, where it is written by hand instead of by a library; the one place that quotes them. */
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
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", character));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int character) {
        return character >= ' '
                && "<>&'\u007F\u2028\u2029".indexOf(character) < 0
                && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
