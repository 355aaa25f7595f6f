package org.modelunit.latency;

import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.VerdictStatus;

/** Verdicts on what was measured of a model where something else than the value decides: calls that threw, noise, too few calls. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Verdicts {

    private Verdicts() {}

    /**
     * Returns the same as inconclusive.
     *
     * @param verdict what the value says
     * @param reason why the data cannot tell
     */
    public static MetricVerdict open(MetricVerdict verdict, String reason) {
        return restated(verdict, VerdictStatus.INCONCLUSIVE, reason);
    }

    /**
     * Returns the same as red, whatever its value: refuted where something had to be shown, else missed.
     *
     * @param verdict what the value says
     * @param reason why it fails
     */
    public static MetricVerdict red(MetricVerdict verdict, String reason) {
        boolean isProof = verdict.threshold().burden().isProof();
        return restated(verdict, isProof ? VerdictStatus.REFUTED : VerdictStatus.MISSED, reason);
    }

    private static MetricVerdict restated(MetricVerdict verdict, VerdictStatus status, String reason) {
        Measurement measured = verdict.measurement();
        boolean isSame = verdict.status() == status;
        return new MetricVerdict(
                verdict.subject(),
                verdict.property(),
                verdict.threshold(),
                status,
                reason,
                new Measurement(
                        measured.value(),
                        measured.bounds(),
                        measured.passMarks(),
                        measured.range(),
                        measured.sample(),
                        measured.power(),
                        isSame ? measured.settling() : Map.of()),
                verdict.provenance(),
                verdict.figures());
    }
}
