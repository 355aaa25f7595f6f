package org.modelunit.perturbation.text;

/** The strength of a change of texts: a share of what could change. */
final class TextShare {

    private TextShare() {}

    /** Returns a share that makes sense. */
    static double require(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "the strength of a change of texts is a share above 0 and up to 1, but was " + share
                            + (share > 1 && share <= 100 ? " (did you mean " + share / 100 + "?)" : ""));
        }
        return share;
    }
}
