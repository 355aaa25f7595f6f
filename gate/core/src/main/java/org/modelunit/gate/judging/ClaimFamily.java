package org.modelunit.gate.judging;

import org.modelunit.evidence.ClaimEvidence;

/** Claims that policies count together: those of one kind, or those of fairness, which are claims on slices. */
final class ClaimFamily {

    /** Exact checks. */
    static final String CHECK = "check";

    private static final String FAIRNESS = "fairness";

    private ClaimFamily() {}

    static boolean isOf(String name, ClaimEvidence claim) {
        return name.equals(FAIRNESS)
                ? isOfFairness(claim)
                : claim.contract().kind().equals(name);
    }

    private static boolean isOfFairness(ClaimEvidence claim) {
        return claim.contract().kind().equals("slices")
                && SliceMeasure.of(claim.id().property(), claim.contract())
                        .filter(SliceMeasure::isOfFairness)
                        .isPresent();
    }
}
