package org.modelunit.junit;

/**
 * What became of a claim, for the summary.
 *
 * @param kind how it ended
 * @param line the claim and the finding, on one line
 */
record ClaimOutcome(Kind kind, String line) {

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
