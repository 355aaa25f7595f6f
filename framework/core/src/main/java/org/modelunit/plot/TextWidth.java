package org.modelunit.plot;

import org.modelunit.text.PrintableText;

/** Estimates how wide a text is, by the widths of DejaVu Sans: the widest of the usual sans-serif fonts. */
final class TextWidth {

    private static final double NARROW = 0.33;
    private static final double MEDIUM = 0.45;
    private static final double USUAL = 0.64;
    private static final double CAPITAL = 0.75;
    private static final double WIDE = 1;
    private static final double WIDEST = 1.4;
    private static final double BOLD = 1.1;

    private TextWidth() {}

    static double of(String text, double size, boolean bold) {
        double width =
                PrintableText.of(text).codePoints().mapToDouble(TextWidth::of).sum() * size;
        return bold ? width * BOLD : width;
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
        int end = 0; // from the front: a text may be much longer than what fits
        int next = text.offsetByCodePoints(0, 1);
        while (of(text.substring(0, next) + WholeNumbers.MORE, size, bold) <= width) {
            end = next;
            next = text.offsetByCodePoints(end, 1);
        }
        return text.substring(0, WholeNumbers.cut(text, end)).stripTrailing() + WholeNumbers.MORE;
    }

    private static double of(int codePoint) {
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
