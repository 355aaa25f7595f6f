package org.modelunit.plot;

import java.util.Locale;
import org.modelunit.claim.VerdictStatus;

/** The head of a card: what became of the claim as a sign and a word, the claim as a title, and a small line below it. */
final class CardFrame {

    private static final double TOP = 12;
    private static final double PILL_HEIGHT = 24;
    private static final int MOST_LINES = 5;
    /** How strong the ground of a status is that says more than that nothing speaks against a claim. */
    static final double TINT = 0.08;

    private static final TextStyle TITLE = TextStyle.INK.sized(16).bold();

    private final VerdictStatus status;
    private final double pill;
    private final Paragraph title;
    private final Paragraph small;

    CardFrame(VerdictStatus status, String title, String small) {
        this.status = status;
        this.pill = 24 + style().width(word(status)) + 10;
        double width = Svg.WIDTH - 2 * Svg.EDGE;
        this.title = Paragraph.of(title, width - pill - 10, MOST_LINES, TITLE);
        this.small = Paragraph.of(small, width, MOST_LINES, TextStyle.MUTED);
    }

    /** What became of a claim, in capitals: "NOT REFUTED". */
    static String word(VerdictStatus status) {
        return status.words().toUpperCase(Locale.ROOT);
    }

    private TextStyle style() {
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
        boolean isHollow = Sign.of(status).isHollow();
        Style ground = Style.filled(isHollow ? Paint.GROUND : paint)
                .withOpacity(isHollow ? 1 : TINT)
                .withStroke(paint, isHollow ? 1.5 : 1);
        svg.rectangle(Svg.EDGE, TOP, pill, PILL_HEIGHT, PILL_HEIGHT / 2, ground);
        Sign.of(status).draw(svg, Svg.EDGE + 13, TOP + PILL_HEIGHT / 2);
        svg.text(Svg.EDGE + 24, TOP + 17, word(status), style());
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
