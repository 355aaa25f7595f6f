package org.modelunit.perturbation.text;

/**
 * What a reader takes for one character: a letter with its combining marks, an emoji of several code points, a flag, a Korean syllable
 * of jamo. After Unicode's extended grapheme clusters (UAX #29), which the JDK's own iterator knows from release 20 on.
 */
final class Graphemes {

    private static final int FIRST_MARK = 0x300;
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    private Graphemes() {}

    /** Returns the end of the character that begins at a place. */
    static int end(CharSequence text, int start) {
        int first = Character.codePointAt(text, start);
        int end = start + Character.charCount(first);
        if (end == text.length() || isPlain(first, text.charAt(end))) {
            return end;
        }
        if (Character.isISOControl(first)) {
            return first == '\r' && text.charAt(end) == '\n' ? end + 1 : end;
        }
        if (isFlagLetter(first) && isFlagLetter(Character.codePointAt(text, end))) {
            end += 2;
        }
        int last = first;
        while (end < text.length()) {
            int next = Character.codePointAt(text, end);
            if (!isExtending(next) && !isJamoAfter(last, next)) {
                if (last != JOINER || isApart(next)) {
                    break;
                }
            }
            last = next;
            end += Character.charCount(next);
        }
        return end;
    }

    private static boolean isPlain(int first, char next) {
        return first < FIRST_MARK && next < FIRST_MARK && first != '\r';
    }

    private static boolean isFlagLetter(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }

    private static boolean isExtending(int point) {
        if (point < FIRST_MARK) {
            return false;
        }
        return isMark(point)
                || point == JOINER
                || point == NON_JOINER
                || (point >= 0x1F3FB && point <= 0x1F3FF) // tones of skin
                || (point >= 0xE0020 && point <= 0xE007F); // tags, as in the flag of Scotland
    }

    static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** What a joiner does not join. */
    private static boolean isApart(int point) {
        return Character.isISOControl(point)
                || Character.isWhitespace(point)
                || Character.getType(point) == Character.SURROGATE;
    }

    private static boolean isJamoAfter(int last, int next) {
        boolean isVowelOrFinal = (next >= 0x1160 && next <= 0x11FF) || (next >= 0xD7B0 && next <= 0xD7FB);
        boolean isKorean = (last >= 0x1100 && last <= 0x11FF)
                || (last >= 0xA960 && last <= 0xA97C)
                || (last >= 0xAC00 && last <= 0xD7FB);
        boolean isInitial = (last >= 0x1100 && last <= 0x115F) || (last >= 0xA960 && last <= 0xA97C);
        return (isKorean && isVowelOrFinal)
                || (isInitial && ((next >= 0x1100 && next <= 0x115F) || (next >= 0xAC00 && next <= 0xD7A3)));
    }
}
