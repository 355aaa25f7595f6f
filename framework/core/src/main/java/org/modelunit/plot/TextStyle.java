package org.modelunit.plot;

/**
 * How a text looks.
 *
 * @param paint its colour
 * @param size its size in points; nothing is written smaller than {@link #SMALL}
 * @param isBold whether it is bold
 * @param anchor which part of it stands where it is put
 */
record TextStyle(Paint paint, double size, boolean isBold, Anchor anchor) {

    static final double SMALL = 13;
    static final double USUAL = 14;

    static final TextStyle INK = new TextStyle(Paint.INK, USUAL, false, Anchor.START);
    static final TextStyle MUTED = new TextStyle(Paint.MUTED, USUAL, false, Anchor.START);
    static final TextStyle NOTE = new TextStyle(Paint.MUTED, SMALL, false, Anchor.START);

    /** Which part of a text stands where it is put. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    TextStyle bold() {
        return new TextStyle(paint, size, true, anchor);
    }

    TextStyle sized(double points) {
        return new TextStyle(paint, points, isBold, anchor);
    }

    TextStyle in(Paint other) {
        return new TextStyle(other, size, isBold, anchor);
    }

    TextStyle middle() {
        return new TextStyle(paint, size, isBold, Anchor.MIDDLE);
    }

    TextStyle end() {
        return new TextStyle(paint, size, isBold, Anchor.END);
    }

    /** Returns how wide a text is, at most. */
    double width(String text) {
        return TextWidth.of(text, size, isBold);
    }

    /** Returns from one base line to the next. */
    double leading() {
        return Math.ceil(size * 1.35);
    }
}
