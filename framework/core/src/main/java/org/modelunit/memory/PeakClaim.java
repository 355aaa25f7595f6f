package org.modelunit.memory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.EstimateVerdicts;
import org.modelunit.claim.Fact;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.Threshold;
import org.modelunit.latency.LatencyVerdict;
import org.modelunit.latency.MeasuredTerms;
import org.modelunit.metric.Direction;
import org.modelunit.metric.FigureList;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Range;
import org.modelunit.metric.UnboundedEstimate;
import org.modelunit.provenance.Provenance;

/**
 * A claim on the most that a process ever had in memory while a model was loaded and asked, in megabytes of 10⁶ bytes, the whole heap
 * included: what a container has to allow.
 *
 * <pre>{@code
 * PeakClaim.of(memory, atMost(700)).judge();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class PeakClaim implements Claim {

    private static final double MEGABYTE = 1e6;

    private final MemoryProfile profile;
    private final Threshold threshold;

    private PeakClaim(MemoryProfile profile, Threshold threshold) {
        this.profile = requireNonNull(profile, "profile");
        this.threshold = requireNonNull(threshold, "threshold");
    }

    /**
     * Returns the claim that the peak meets a threshold.
     *
     * @param profile what was measured
     * @param threshold what is required of the peak in megabytes; with confidence it is inconclusive, as one process shows one peak
     */
    public static PeakClaim of(MemoryProfile profile, Threshold threshold) {
        return new PeakClaim(profile, threshold);
    }

    @Override
    public String subject() {
        return profile.name();
    }

    @Override
    public String property() {
        return "peak of resident memory in MB";
    }

    @Override
    public String requirement() {
        return threshold.toString();
    }

    @Override
    public Rationale rationale() {
        return threshold.rationale();
    }

    @Override
    public Provenance provenance() {
        return profile.provenance();
    }

    @Override
    public Contract contract() {
        return Contract.of(GrowthClaim.KIND, threshold.bars(), threshold.burden())
                .with(MeasuredTerms.CALLS, profile.calls());
    }

    /** Judges the claim; inconclusive where the system does not tell the peak. */
    @Override
    public LatencyVerdict judge() {
        MetricInfo metric = MetricInfo.of(property(), Direction.LOWER, Range.NOT_NEGATIVE);
        SampleInfo sample = new SampleInfo(1, "process", "", 1, 0);
        EstimateVerdicts verdicts = new EstimateVerdicts(
                metric, threshold, sample, provenance(), FigureList.of("memory", () -> MemoryFigures.of(profile)));
        MetricVerdict verdict = profile.peakBytes() == MemorySample.UNKNOWN
                ? verdicts.undecided("this system does not tell the peak of a process")
                : verdicts.verdict(new UnboundedEstimate(
                        profile.peakBytes() / MEGABYTE, "one process has one peak; claim it without confidence"));
        return new LatencyVerdict(
                GrowthClaim.KIND,
                verdict,
                profile.heapBytes() > 0
                        ? List.of(new Fact("heap", GrowthClaim.megabytes(profile.heapBytes()), "of it, used or not"))
                        : List.of());
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
