package org.modelunit.integrity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts without what people and programs change when they copy them: forms of the same character (Unicode's NFKC), case, the kind and
 * amount of white space, and punctuation, unless a digit follows it, as 3.5 is not 35 and -5 is not 5.
 */
final class NormalText {

    private NormalText() {}

    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String folded = folded(text);
        String bare = spaced(folded, true);
        return bare.isEmpty() ? spaced(folded, false) : bare; // "?!" is not "..."
    }

    /** Tells texts that are normal as they stand, as categories often are: small letters, digits, single spaces between. */
    private static boolean isPlain(String text) {
        boolean isApart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = c == ' ';
            if (isSpace ? isApart : (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
            isApart = isSpace;
        }
        return !isApart;
    }

    private static String folded(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        // by way of capitals, as those of a sharp s are two letters, and its own capital has none
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String spaced(String text, boolean withoutPunctuation) {
        StringBuilder normal = new StringBuilder(text.length());
        boolean isApart = false;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int point = text.codePointAt(i);
            next = i + Character.charCount(point);
            if (isSpace(point) || withoutPunctuation && isPunctuation(point) && !isDigitAt(text, next)) {
                isApart = true;
                continue;
            }
            if (Character.isIdentifierIgnorable(point)) {
                continue; // a soft hyphen, a mark of direction
            }
            if (isApart && normal.length() > 0) {
                normal.append(' ');
            }
            isApart = false;
            normal.appendCodePoint(point);
        }
        return normal.toString();
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isDigitAt(String text, int index) {
        return index < text.length() && Character.isDigit(text.codePointAt(index));
    }

    private static boolean isPunctuation(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
