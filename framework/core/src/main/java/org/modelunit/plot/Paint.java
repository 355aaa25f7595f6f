package org.modelunit.plot;

import java.util.Locale;

/** The colours of all pictures, each for light and for dark pages; what a colour says, a shape, a hatching or a word says too. */
enum Paint {
    INK("#1f2933", "#e8edf2"),
    MUTED("#52606d", "#a3b0bd"),
    GROUND("#fdfdfc", "#161b22"),
    FRAME("#cbd2d9", "#3d4753"),
    TRACK("#e9edf1", "#262e38"),
    /** The part of an axis that is good enough. */
    GOOD("#d5ecda", "#1d4a2b"),
    HATCHING("#b5dcbe", "#2a6440"),
    GREEN("#19793a", "#5fd07a"),
    AMBER("#8a5a00", "#e6b450"),
    RED("#b3261e", "#ff8f87"),
    BLUE("#0b5cad", "#79b8ff"),
    ORANGE("#a84b00", "#ffab63"),
    PURPLE("#6f3aa8", "#cda6ff"),
    TEAL("#0f6b64", "#5fd6c9");

    private final String light;
    private final String dark;
    private final String cssName;

    Paint(String light, String dark) {
        this.light = light;
        this.dark = dark;
        this.cssName = "mu-" + name().toLowerCase(Locale.ROOT); // every shape asks for it
    }

    /** Returns its colour on light pages, which is also the one of viewers that know no style sheets. */
    String light() {
        return light;
    }

    /** Returns its colour on dark pages. */
    String dark() {
        return dark;
    }

    /** Returns the name that style sheets know it by. */
    String cssName() {
        return cssName;
    }
}
