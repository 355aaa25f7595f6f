package org.modelunit.plot;

import org.modelunit.claim.VerdictStatus;

/** The head of a card: what became of the claim as a sign and a word, the claim as a title, and a small line below it. */
final class CardFrame {

    private static final double TOP = 12;
    private static final double PILL_HEIGHT = 20;
    private static final int MOST_LINES = 5;
    private static final TextStyle TITLE = TextStyle.INK.sized(14).bold();

    private final VerdictStatus status;
    private final double pill;
    private final Paragraph title;
    private final Paragraph small;

    CardFrame(VerdictStatus status, String title, String small) {
        this.status = status;
        this.pill = 24 + word().width(status.words()) + 10;
        double width = Svg.WIDTH - 2 * Svg.EDGE;
        this.title = Paragraph.of(title, width - pill - 10, MOST_LINES, TITLE);
        this.small = Paragraph.of(small, width, MOST_LINES, TextStyle.MUTED);
    }

    private TextStyle word() {
        return TextStyle.INK.bold().in(Sign.of(status).paint());
    }

    /** How much room it takes, with what parts it from what follows. */
    double height() {
        return smallTop() + small.height() + 8;
    }

    private double smallTop() {
        return TOP + Math.max(PILL_HEIGHT, title.height()) + 4;
    }

    void draw(Svg svg) {
        Paint paint = Sign.of(status).paint();
        Style ground = Style.filled(paint).withOpacity(0.08).withStroke(paint, 1);
        svg.rectangle(Svg.EDGE, TOP, pill, PILL_HEIGHT, PILL_HEIGHT / 2, ground);
        Sign.of(status).draw(svg, Svg.EDGE + 13, TOP + PILL_HEIGHT / 2);
        svg.text(Svg.EDGE + 24, TOP + 14.5, status.words(), word());
        title.draw(svg, Svg.EDGE + pill + 10, TOP + 1);
        small.draw(svg, Svg.EDGE, smallTop());
    }

    /** The title of a picture that judges nothing, and how much room it takes. */
    static double drawTitle(Svg svg, String title) {
        Paragraph lines = Paragraph.of(title, Svg.WIDTH - 2 * Svg.EDGE, MOST_LINES, TITLE);
        lines.draw(svg, Svg.EDGE, TOP);
        return TOP + lines.height() + 6;
    }
}
