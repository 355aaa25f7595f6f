package org.modelunit.evidence.page;

import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.plot.ClaimStrip;

/** What a status or a decision looks like: a shape, a colour, and always the word. */
final class StatusSign {

    private StatusSign() {}

    /** Returns the class of the page's style that has the colour of a status. */
    static String style(VerdictStatus status) {
        return switch (status) {
            case SHOWN, MET, NOT_REFUTED -> "good";
            case INCONCLUSIVE -> "open";
            case REFUTED, MISSED -> "bad";
            case BROKEN, NOT_JUDGED -> "unknown";
        };
    }

    /** Returns the class of the page's style that has the colour of a decision. */
    static String style(ReleaseDecision decision) {
        return style(as(decision));
    }

    /** Adds the shape and the word of a status. */
    static void add(Html html, VerdictStatus status) {
        html.open("span", "class", "status " + style(status))
                .markup(ClaimStrip.sign(status))
                .text(status.words())
                .close("span");
    }

    /** Returns the shape of a decision. */
    static String picture(ReleaseDecision decision) {
        return ClaimStrip.sign(as(decision));
    }

    private static VerdictStatus as(ReleaseDecision decision) {
        return switch (decision) {
            case RELEASE -> VerdictStatus.SHOWN;
            case CANNOT_DECIDE -> VerdictStatus.INCONCLUSIVE;
            case DO_NOT_RELEASE -> VerdictStatus.REFUTED;
            case NOT_GATED -> VerdictStatus.NOT_JUDGED;
        };
    }
}
