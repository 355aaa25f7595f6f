package org.modelunit.perturbation.text;

import org.modelunit.perturbation.Draw;
import org.modelunit.perturbation.DrawnChange;

/** Leaves out emoji, each with all its code points and with a blank before it, where anything else is left. */
enum MissingEmoji implements DrawnChange<String> {
    ALL;

    private static final int AS_EMOJI = 0xFE0F;
    private static final int KEY_CAP = 0x20E3;

    @Override
    public String of(String input, Draw draw) {
        StringBuilder out = new StringBuilder(input.length());
        boolean isAny = false;
        for (int place = 0; place < input.length(); ) {
            int end = Graphemes.end(input, place);
            if (!isEmoji(input, place, end)) {
                out.append(input, place, end);
            } else {
                isAny = true;
                leaveOut(out, end < input.length() ? input.codePointAt(end) : ' ');
            }
            place = end;
        }
        return isAny && !out.toString().isBlank() ? out.toString() : input;
    }

    /** Takes a blank away that would be one too many, and puts one in between what would be one word. */
    private static void leaveOut(StringBuilder out, int next) {
        int length = out.length();
        if (length == 0) {
            return;
        }
        if (out.charAt(length - 1) == ' ') {
            if (Character.isWhitespace(next)) {
                out.setLength(length - 1);
            }
        } else if (Character.isLetterOrDigit(next) || Graphemes.isMark(next)) {
            out.append(' ');
        }
    }

    private static boolean isEmoji(String text, int from, int to) {
        int first = text.codePointAt(from);
        return (first >= 0x1F300 && first <= 0x1FAFF)
                || (first >= 0x2600 && first <= 0x27BF)
                || (first >= 0x1F1E6 && first <= 0x1F1FF)
                || first == 0x2B50
                || first == 0x2B55
                || first == 0x231A
                || first == 0x231B
                || (first > ' ' && hasEmojiMark(text, from, to));
    }

    private static boolean hasEmojiMark(String text, int from, int to) {
        for (int place = from + 1; place < to; place++) {
            if (text.charAt(place) == AS_EMOJI || text.charAt(place) == KEY_CAP) {
                return true;
            }
        }
        return false;
    }
}
