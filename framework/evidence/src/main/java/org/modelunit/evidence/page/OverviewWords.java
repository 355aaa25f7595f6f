package org.modelunit.evidence.page;

import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseOverview;

/** What is said of several policies together. */
final class OverviewWords {

    private OverviewWords() {}

    /** Returns the worst decision in a sentence: "2 of 3 policies block the release". */
    static String because(ReleaseOverview overview) {
        String share = overview.share();
        return switch (overview.decision()) {
            case RELEASE -> "the gate finds all that " + share + " ask for";
            case CANNOT_DECIDE -> "by " + share + " the data cannot decide, and the others release";
            case DO_NOT_RELEASE -> "by " + share + " the release is blocked";
            case NOT_GATED -> "by " + share + " no gate has judged this evidence";
        };
    }

    /** Returns the sign of a decision, for a text. */
    static String sign(ReleaseDecision decision) {
        return switch (decision) {
            case RELEASE -> "✅";
            case CANNOT_DECIDE -> "❔";
            case DO_NOT_RELEASE -> "❌";
            case NOT_GATED -> "⚪";
        };
    }
}
