package org.modelunit.evidence;

import org.modelunit.claim.VerdictStatus;

/** What evidence of format 1 calls what became of a claim; it says passed whatever the burden of proof, which the requirement tells. */
final class FirstFormat {

    private FirstFormat() {}

    static String decision(VerdictStatus status) {
        if (status.isGreen()) {
            return "passed";
        }
        return status.isRed() ? "failed" : status.words();
    }

    /**
     * Returns what became of a claim.
     *
     * @param decision what the evidence calls it
     * @param requirement what was required, in words
     */
    static VerdictStatus status(String decision, String requirement) {
        boolean isGuard = requirement.contains("unless refuted")
                || requirement.startsWith("all known in ")
                || requirement.equals("none");
        boolean isProof = isGuard || requirement.contains("% confidence");
        return switch (decision) {
            case "passed" -> isGuard ? VerdictStatus.NOT_REFUTED : isProof ? VerdictStatus.SHOWN : VerdictStatus.MET;
            case "failed" -> isProof ? VerdictStatus.REFUTED : VerdictStatus.MISSED;
            case "inconclusive" -> VerdictStatus.INCONCLUSIVE;
            case "broken" -> VerdictStatus.BROKEN;
            default -> throw new JsonObject.MalformedEvidence("'" + decision + "' is no decision");
        };
    }
}
