package org.modelunit.plot;

import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.ForestPlot;

/** The shape that says what became of a claim, whatever the colour: the same on every picture. */
enum Sign {
    /** A full disc: shown, or met. */
    HELD(Paint.GREEN),
    /** An empty disc: not refuted. */
    NOT_REFUTED(Paint.GREEN),
    /** An empty lozenge: the data cannot tell. */
    OPEN(Paint.AMBER),
    /** An empty triangle: a search has found it, and the data do not show it to be worse than its bar allows. */
    SUSPECT(Paint.AMBER),
    /** A cross: refuted, or missed. */
    FAILED(Paint.RED),
    /** An empty square: broken, or not judged. */
    UNKNOWN(Paint.MUTED),
    /** A full disc in ink: nothing was required. */
    SEEN(Paint.INK);

    private final Paint paint;

    Sign(Paint paint) {
        this.paint = paint;
    }

    static Sign of(VerdictStatus status) {
        return switch (status) {
            case SHOWN, MET -> HELD;
            case NOT_REFUTED -> NOT_REFUTED;
            case INCONCLUSIVE -> OPEN;
            case REFUTED, MISSED -> FAILED;
            case BROKEN, NOT_JUDGED -> UNKNOWN;
        };
    }

    /** The sign of what became of a row; of words that no claim has, that nothing was required. */
    static Sign ofWords(String status) {
        if (status.equals(ForestPlot.Row.SUSPECT)) {
            return SUSPECT;
        }
        return VerdictStatus.named(status).map(Sign::of).orElse(SEEN);
    }

    /** Whether it is drawn empty: nobody has shown that the claim holds. */
    boolean isHollow() {
        return this == NOT_REFUTED;
    }

    Paint paint() {
        return paint;
    }

    /** Draws it around a point, on a ground of its own, so that lines below it do not fill it. */
    void draw(Svg svg, double x, double y) {
        switch (this) {
            case HELD, SEEN -> svg.circle(x, y, 5, Style.filled(paint).withStroke(Paint.GROUND, 1.5));
            case NOT_REFUTED -> svg.circle(x, y, 4.5, Style.filled(Paint.GROUND).withStroke(paint, 2));
            case OPEN ->
                svg.polygon(Style.filled(Paint.GROUND).withStroke(paint, 2), x, y - 6, x + 6, y, x, y + 6, x - 6, y);
            case SUSPECT ->
                svg.polygon(Style.filled(Paint.GROUND).withStroke(paint, 2), x - 6, y - 4.5, x + 6, y - 4.5, x, y + 6);
            case FAILED -> {
                cross(svg, x, y, 5.5, Style.line(Paint.GROUND, 6));
                cross(svg, x, y, 4.5, Style.line(paint, 2.8));
            }
            case UNKNOWN ->
                svg.rectangle(x - 4, y - 4, 8, 8, 0, Style.filled(Paint.GROUND).withStroke(paint, 2));
        }
    }

    private static void cross(Svg svg, double x, double y, double reach, Style style) {
        svg.line(style, x - reach, y - reach, x + reach, y + reach);
        svg.line(style, x - reach, y + reach, x + reach, y - reach);
    }
}
