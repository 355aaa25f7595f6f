package org.modelunit.text;

import java.util.Locale;
import java.util.function.IntPredicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Text from outside (a name, a label, a cell, a message of somebody else) as it can be printed. What a reader would not see, or what a
 * terminal would obey, is shown instead of being sent, as Java writes it in a literal: a line break as {@code \n}, others by their
 * numbers.
 *
 * <p>Shown are control characters, marks of direction and of format, separators of lines and paragraphs, every blank but the space,
 * characters without width, private ones, halves of a pair and numbers that are no characters. Letters, digits, signs and pictures of any script stay as they are, and
 * so does printable text as a whole: making it printable twice changes nothing.
 *
 * <pre>{@code
 * throw new DataException("there is no column '" + PrintableText.of(column) + "'");
 * }</pre>
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class PrintableText {

    /** Characters that are none by their category, but print nothing: fillers, a blank Braille cell, joiners, variation selectors. */
    private static final int[][] BLANK = {
        {0x034F, 0x034F}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x2065, 0x2065}, {0x2800, 0x2800},
        {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1D159, 0x1D159}, {0xE0000, 0xE0FFF}
    };

    private PrintableText() {}

    /**
     * Returns a text as one line.
     *
     * @param text anything
     */
    public static String of(String text) {
        return shown(text, PrintableText::isHidden);
    }

    /**
     * Returns a text of several lines, whose line feeds stay: the last defence for texts that are ours and hold parts from outside, which
     * {@link #of} should have made one line each.
     *
     * @param text anything; a carriage return before a line feed belongs to the line's end
     */
    public static String lines(String text) {
        return shown(text.replace("\r\n", "\n"), character -> character != '\n' && isHidden(character));
    }

    /**
     * Returns a stack trace, whose line feeds and tabs stay.
     *
     * @param trace a trace as Java prints it
     */
    public static String trace(String trace) {
        return shown(
                trace.replace("\r\n", "\n"),
                character -> character != '\n' && character != '\t' && isHidden(character));
    }

    /**
     * Returns a code point as standards write it: {@code U+00A0}.
     *
     * @param character a code point
     */
    public static String codePoint(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    /**
     * Returns whether a character would not be seen, or would be obeyed, where it is printed.
     *
     * @param character a code point
     */
    public static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> true;
            case Character.SPACE_SEPARATOR -> character != ' ';
            default -> isBlank(character) || isNone(character);
        };
    }

    /** Numbers that Unicode keeps for no character (section 23.7); XML cannot hold the first two of them. */
    private static boolean isNone(int character) {
        return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
    }

    private static boolean isBlank(int character) {
        for (int[] range : BLANK) {
            if (character >= range[0] && character <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether all characters are visible ones of ASCII, as nearly always. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String shown(String text, IntPredicate hidden) {
        if (isPlain(text) || !hasAny(text, hidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (hidden.test(character)) {
                shown.append(escape(character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    private static boolean hasAny(String text, IntPredicate hidden) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (hidden.test(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String escape(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, character <= 0xFFFF ? "\\u%04X" : "\\u{%X}", character);
        };
    }
}
