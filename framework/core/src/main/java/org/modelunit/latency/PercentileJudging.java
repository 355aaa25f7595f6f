package org.modelunit.latency;

import java.util.List;
import org.modelunit.claim.EstimateVerdicts;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.Figure;
import org.modelunit.metric.Direction;
import org.modelunit.metric.FigureList;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Range;
import org.modelunit.text.Numbers;

/** Judges a claim on a percentile: by the one judge, and then by what it cannot know: failures, noise, too few calls. */
final class PercentileJudging {

    private static final double FASTEST = 10; // percent of the calls

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
        MetricVerdict judged = verdicts(FigureList.of("times", () -> LatencyFigures.of(profile, claim)))
                .verdict(estimate);
        MetricVerdict value =
                reasoned(judged, late, Noise.of(profile.conditions()).ofCalls(profile.percentile(FASTEST), bar));
        return new LatencyVerdict(PercentileClaim.KIND, value, new ProfileFacts(claim).of(value, late));
    }

    /** What changes the verdict, or tells why there is none. */
    private MetricVerdict reasoned(MetricVerdict judged, LateCalls late, Noise noise) {
        if (!times.failures().isEmpty()) {
            return red(judged);
        }
        return judged.status() == VerdictStatus.INCONCLUSIVE
                ? Verdicts.open(judged, late.whyOpen(Percentile.of(claim.percentile())))
                : noise.excuse(judged);
    }

    private MetricVerdict red(MetricVerdict judged) {
        return Verdicts.red(judged, times.failed());
    }

    private EstimateVerdicts verdicts(List<Figure> figures) {
        MetricInfo info = MetricInfo.of(claim.property(), Direction.LOWER, Range.NOT_NEGATIVE);
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
