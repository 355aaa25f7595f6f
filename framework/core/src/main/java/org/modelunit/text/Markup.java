package org.modelunit.text;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Texts from outside in HTML and in XML formats such as SVG; the one place that escapes them. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Markup {

    private Markup() {}

    /**
     * Returns a text in a form that means the text itself, between tags and inside attributes in quotes of either kind. What XML cannot
     * hold becomes a space.
     *
     * @param text any text
     */
    public static String escaped(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            append(text.codePointAt(i), escaped);
        }
        return escaped.toString();
    }

    private static void append(int character, StringBuilder escaped) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(isHeld(character) ? character : ' ');
        }
    }

    /** Whether nothing has to be escaped, at a glance: so it is with nearly all texts of a picture. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') {
                return false;
            }
        }
        return true;
    }

    /** Whether XML 1.0 has the character (section 2.2). */
    private static boolean isHeld(int c) {
        return c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF
                || c == '\n'
                || c == '\r'
                || c == '\t';
    }
}
