package org.modelunit.plot;

import org.modelunit.text.PrintableText;

/** Estimates how wide a text is, by the widths of DejaVu Sans: the widest of the usual sans-serif fonts. */
final class TextWidth {

    // in hundredths of the size, so that sums are exact
    private static final int NARROW = 33;
    private static final int MEDIUM = 45;
    private static final int USUAL = 64;
    private static final int CAPITAL = 75;
    private static final int WIDE = 100;
    private static final int WIDEST = 140;
    private static final double BOLD = 1.1;

    private TextWidth() {}

    static double of(String text, double size, boolean bold) {
        return points(hundredths(PrintableText.of(text)), size, bold);
    }

    private static double points(long hundredths, double size, boolean bold) {
        double width = hundredths / 100.0 * size;
        return bold ? width * BOLD : width;
    }

    private static long hundredths(String text) {
        long sum = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            sum += hundredths(text.codePointAt(i));
        }
        return sum;
    }

    /** Returns as much of a text as fits, in its printable form, with an ellipsis where something is left out: words rather than numbers. */
    static String fitting(String whole, double size, boolean bold, double width) {
        String text = PrintableText.of(whole);
        if (text.isEmpty() || of(text, size, bold) <= width) {
            return text;
        }
        String shorter = WholeNumbers.withoutWords(text, words -> of(words, size, bold) <= width);
        if (!shorter.equals(text)) {
            return shorter;
        }
        int end = end(text, WholeNumbers.MORE, size, bold, width);
        return text.substring(0, WholeNumbers.cut(text, end)).stripTrailing() + WholeNumbers.MORE;
    }

    /**
     * Returns where a printable text has to end, so that it fits with what follows; 0 where no character does.
     *
     * @param text the text
     * @param more what follows it
     */
    static int end(String text, String more, double size, boolean bold, double width) {
        int end = 0;
        long sum = hundredths(more);
        while (end < text.length()) {
            int character = text.codePointAt(end);
            sum += hundredths(character);
            if (points(sum, size, bold) > width) {
                return end;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private static int hundredths(int codePoint) {
        if ("ijlI'|.,: ".indexOf(codePoint) >= 0) {
            return NARROW;
        }
        if ("frt()[]-/;\"".indexOf(codePoint) >= 0) {
            return MEDIUM;
        }
        if (codePoint > 0xFFFF) {
            return WIDEST;
        }
        if ("mwMW@%+=<>~^#&×±÷¬".indexOf(codePoint) >= 0 || codePoint > 0x2FF) {
            return WIDE;
        }
        return Character.isUpperCase(codePoint) ? CAPITAL : USUAL;
    }
}
