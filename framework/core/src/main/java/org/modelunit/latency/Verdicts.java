package org.modelunit.latency;

import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.VerdictStatus;

/** Verdicts on values where something else than the value decides. */
final class Verdicts {

    private Verdicts() {}

    static MetricVerdict restated(MetricVerdict verdict, VerdictStatus status, String reason) {
        return new MetricVerdict(
                verdict.subject(),
                verdict.property(),
                verdict.threshold(),
                status,
                reason,
                verdict.measurement(),
                verdict.provenance(),
                verdict.figures());
    }

    /** A verdict that is red whatever its value: refuted where something had to be shown. */
    static MetricVerdict red(MetricVerdict verdict) {
        boolean isProof = verdict.threshold().burden().isProof();
        return restated(verdict, isProof ? VerdictStatus.REFUTED : VerdictStatus.MISSED, "");
    }
}
