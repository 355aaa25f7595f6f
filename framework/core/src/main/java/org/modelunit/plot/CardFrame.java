package org.modelunit.plot;

import java.util.Locale;
import org.modelunit.claim.VerdictStatus;

/**
 * What all cards share: a light ground of their own, so that they read on dark pages too, colours, and a header that says the
 * status in a word.
 */
final class CardFrame {

    static final double EDGE = 16;
    static final String INK = "#1f2933";
    static final String MUTED = "#52606d";
    static final String GROUND = "#fdfdfc";
    static final String TRACK = "#e9edf1";
    static final String GOOD = "#cfe8d5";

    /** Where what stands below the header may begin. */
    static final double HEADER = 58;

    private CardFrame() {}

    static String colour(VerdictStatus status) {
        return status.isGreen() ? "#1a7f37" : status.isRed() ? "#b3261e" : "#8a5a00";
    }

    /** Draws the ground, and the status with the claim as a title and a small line below it. */
    static void draw(Svg svg, VerdictStatus status, String title, String small) {
        svg.rectangle(0.5, 0.5, svg.width() - 1, svg.height() - 1, 8, "fill='" + GROUND + "' stroke='#cbd2d9'");
        String word = status.words().toUpperCase(Locale.ROOT);
        double pill = TextWidth.of(word, 11, true) + 18;
        svg.rectangle(EDGE, 13, pill, 20, 10, "fill='" + colour(status) + "'");
        svg.text(EDGE + pill / 2, 27, word, "text-anchor='middle' font-size='11' font-weight='700' fill='#ffffff'");
        double from = EDGE + pill + 10;
        svg.text(
                from,
                28,
                TextWidth.fitting(title, 14, true, svg.width() - EDGE - from),
                "font-size='14' font-weight='600' fill='" + INK + "'");
        svg.text(EDGE, 50, TextWidth.fitting(small, 12, false, svg.width() - 2 * EDGE), "fill='" + MUTED + "'");
    }
}
