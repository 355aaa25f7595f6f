package org.modelunit.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** What to do about a text that should be a number and is none: the character that is in the way, by its name where it looks like another. */
final class NumeralRemedy {

    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity");
    private static final String CHARACTERS = "0123456789+-.eE";

    private NumeralRemedy() {}

    /**
     * Says what to do.
     *
     * @param isQuoted whether letters and digits of the text may be quoted; signs and blanks always are
     */
    static String of(String text, boolean isQuoted) {
        String inside = withoutBlanks(text);
        if (!inside.equals(text)) {
            return inside.equals(text.strip())
                    ? "take away the spaces around it"
                    : "take away "
                            + named(text.codePoints()
                                    .filter(NumeralRemedy::isBlank)
                                    .filter(c -> c != ' ')
                                    .findFirst()
                                    .orElse(' '))
                            + " around it";
        }
        if (text.endsWith("%") && Numeral.isDecimal(text.substring(0, text.length() - 1))) {
            String number = text.substring(0, text.length() - 1);
            if (!isQuoted) {
                return "write a share of 1 instead of percent, or the number alone if the model takes percent";
            }
            return "write " + new BigDecimal(number).movePointLeft(2).toPlainString() + ", or " + number
                    + " if the model takes percent";
        }
        if (text.contains(",")) {
            return "write numbers with a decimal point and without separators between thousands";
        }
        String bare = text.toLowerCase(Locale.ROOT).replaceFirst("^[+-]", "");
        return NOT_FINITE.contains(bare)
                ? "NaN and infinity would reach the model as numbers; correct the cell"
                : isWord(text) ? "correct the cell" : "correct the cell" + stranger(text, isQuoted);
    }

    /** Whether nothing in a text is a digit, so that it may be a word for "missing". */
    static boolean isWord(String text) {
        return text.codePoints().noneMatch(Character::isDigit);
    }

    /** The first character that belongs to no number. */
    private static String stranger(String text, boolean isQuoted) {
        OptionalInt found = text.codePoints()
                .filter(character -> CHARACTERS.indexOf(character) < 0)
                .findFirst();
        if (found.isEmpty()) {
            return "";
        }
        int character = found.getAsInt();
        if (Character.getType(character) == Character.DASH_PUNCTUATION || character == 0x2212) {
            return ": write the sign as '-' and not as " + named(character);
        }
        if (!isQuoted && Character.isLetterOrDigit(character)) {
            return Character.isDigit(character)
                    ? ": write it with the digits 0 to 9"
                    : ": a letter belongs to no number";
        }
        return Character.isDigit(character)
                ? ": write the digits 0 to 9 and not " + named(character)
                : ": " + named(character) + " belongs to no number";
    }

    /** A character as it looks, and what it is called where that does not tell. */
    private static String named(int character) {
        String looks = "'" + PrintableText.of(Character.toString(character)) + "'";
        return character > ' ' && character < 0x7F
                ? looks
                : looks + " (" + PrintableText.codePoint(character) + " " + Character.getName(character) + ")";
    }

    private static String withoutBlanks(String text) {
        int[] characters = text.codePoints().toArray();
        int from = 0;
        int to = characters.length;
        while (from < to && isBlank(characters[from])) {
            from++;
        }
        while (to > from && isBlank(characters[to - 1])) {
            to--;
        }
        return new String(characters, from, to - from);
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || PrintableText.isHidden(character);
    }
}
