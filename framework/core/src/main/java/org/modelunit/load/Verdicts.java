package org.modelunit.load;

import java.util.List;
import java.util.Map;
import org.modelunit.claim.EstimateVerdicts;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.Figure;
import org.modelunit.metric.Direction;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Range;
import org.modelunit.metric.Support;
import org.modelunit.provenance.Provenance;

/** Verdicts on what was measured under load, also where something else than the value decides. */
final class Verdicts {

    private Verdicts() {}

    static EstimateVerdicts of(
            String property,
            Direction direction,
            Threshold threshold,
            SampleInfo sample,
            Provenance provenance,
            List<Figure> figures) {
        MetricInfo metric =
                new MetricInfo(property, direction, Range.NOT_NEGATIVE, Support.unknown(), "", "", Map.of());
        return new EstimateVerdicts(metric, threshold, sample, provenance, figures);
    }

    /** The same as inconclusive, for a reason. */
    static MetricVerdict open(MetricVerdict verdict, String reason) {
        return restated(verdict, VerdictStatus.INCONCLUSIVE, reason);
    }

    /** The same as red, whatever its value: refuted where something had to be shown. */
    static MetricVerdict red(MetricVerdict verdict, String reason) {
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
