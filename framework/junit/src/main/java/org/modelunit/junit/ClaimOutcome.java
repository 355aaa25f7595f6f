package org.modelunit.junit;

import org.modelunit.claim.VerdictStatus;

/**
 * What became of a claim, for the summary.
 *
 * @param status what became of it
 * @param blocker the claim and the finding, should they block
 */
record ClaimOutcome(VerdictStatus status, Blocker blocker) {

    /** Whether it lets nothing pass. */
    boolean blocks() {
        return !status.isGreen();
    }
}
