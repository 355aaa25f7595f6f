package org.modelunit.gate.judging;

import java.util.List;
import org.modelunit.evidence.ClaimEvidence;

/** Claims that policies count together: those of one kind, or those of fairness, which are claims on slices. */
final class ClaimFamily {

    /** Exact checks. */
    static final String CHECK = "check";

    private static final String FAIRNESS = "fairness";

    /** How the measures of {@link org.modelunit.fairness.Fairness} are called. */
    private static final List<String> MEASURES =
            List.of("demographic parity ", "equal opportunity ", "equalized odds ", "predictive parity ");

    private ClaimFamily() {}

    static boolean isOf(String name, ClaimEvidence claim) {
        return name.equals(FAIRNESS)
                ? isOfFairness(claim)
                : claim.contract().kind().equals(name);
    }

    private static boolean isOfFairness(ClaimEvidence claim) {
        return claim.contract().kind().equals("slices")
                && MEASURES.stream().anyMatch(claim.id().property()::startsWith);
    }
}
