package org.modelunit.latency;

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
import org.modelunit.text.Numbers;

/** Judges a claim on a percentile: by the one judge, and then by what it cannot know: failures, noise, too few calls. */
final class PercentileJudging {

    private final PercentileClaim claim;
    private final LatencyProfile profile;
    private final CallTimes times;
    private final Threshold threshold;

    PercentileJudging(PercentileClaim claim) {
        this.claim = claim;
        this.profile = claim.profile();
        this.times = profile.times();
        this.threshold = claim.limit().threshold();
    }

    LatencyVerdict verdict() {
        if (times.size() == 0) {
            return new LatencyVerdict(
                    PercentileClaim.KIND, red(verdicts(List.of()).undecided("")), new ProfileFacts(claim).ofFailures());
        }
        double bar = LatencyLimit.millis(claim.limit().limit());
        Percentile percentile = Percentile.of(claim.percentile());
        PercentileEstimate estimate = threshold.burden().isProof()
                ? PercentileEstimate.of(percentile, times, bar)
                : PercentileEstimate.ofCalls(percentile, times);
        LateCalls late = new LateCalls(estimate, bar, threshold.burden().confidence());
        MetricVerdict judged = verdicts(new FiguresOnDemand(() -> LatencyFigures.of(profile, claim)))
                .verdict(estimate);
        MetricVerdict value = reasoned(judged, late, new Excuse(profile, bar).words());
        return new LatencyVerdict(PercentileClaim.KIND, value, new ProfileFacts(claim).of(value, late));
    }

    /** What changes the verdict, or tells why there is none. */
    private MetricVerdict reasoned(MetricVerdict judged, LateCalls late, String excuse) {
        if (!times.failures().isEmpty()) {
            return red(judged);
        }
        if (judged.status().isRed() && !excuse.isEmpty()) {
            return with(
                    judged,
                    VerdictStatus.INCONCLUSIVE,
                    "it is too slow here, but so may a fast model be meanwhile: " + excuse);
        }
        return judged.status() == VerdictStatus.INCONCLUSIVE
                ? with(judged, VerdictStatus.INCONCLUSIVE, late.whyOpen(Percentile.of(claim.percentile())))
                : judged;
    }

    private MetricVerdict red(MetricVerdict judged) {
        int failed = times.failures().size();
        return with(
                judged,
                threshold.burden().isProof() ? VerdictStatus.REFUTED : VerdictStatus.MISSED,
                Numbers.count(failed) + " of " + Numbers.count((long) failed + times.size())
                        + " calls threw instead of answering");
    }

    private static MetricVerdict with(MetricVerdict judged, VerdictStatus status, String reason) {
        Measurement measured = judged.measurement();
        boolean isOpen = status == VerdictStatus.INCONCLUSIVE && judged.status() == status;
        return new MetricVerdict(
                judged.subject(),
                judged.property(),
                judged.threshold(),
                status,
                reason,
                isOpen
                        ? measured
                        : new Measurement(
                                measured.value(),
                                measured.bounds(),
                                measured.passMarks(),
                                measured.range(),
                                measured.sample(),
                                measured.power(),
                                Map.of()),
                judged.provenance(),
                judged.figures());
    }

    private EstimateVerdicts verdicts(List<Figure> figures) {
        MetricInfo info = new MetricInfo(
                claim.property(), Direction.LOWER, Range.NOT_NEGATIVE, Support.unknown(), "", "", Map.of());
        int made = times.size() > 0 ? times.size() : times.failures().size();
        String composition =
                Numbers.count(times.blocks().size()) + " blocks, " + Numbers.count(times.sessions()) + " sessions";
        return new EstimateVerdicts(
                info,
                threshold,
                new SampleInfo(made, "calls", times.size() > 0 ? composition : "", 1, 0),
                profile.provenance(),
                figures);
    }
}
