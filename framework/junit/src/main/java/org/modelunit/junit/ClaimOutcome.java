package org.modelunit.junit;

/**
 * What became of a claim, for the summary.
 *
 * @param kind how it ended
 * @param blocker the claim and the finding, should they block
 */
record ClaimOutcome(Kind kind, Blocker blocker) {

    /** How a claim ends. */
    enum Kind {
        PASSED,
        FAILED,
        INCONCLUSIVE,
        BROKEN
    }

    boolean isRed() {
        return kind != Kind.PASSED;
    }
}
