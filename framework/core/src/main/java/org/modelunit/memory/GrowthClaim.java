package org.modelunit.memory;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
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
import org.modelunit.provenance.Provenance;
import org.modelunit.text.Numbers;

/**
 * A claim on how memory grows with the number of calls, in megabytes (of 10⁶ bytes) per 10,000 calls: a robust slope over what is held
 * after garbage collections. Growth that goes on is a leak; what a model keeps once, such as caches that fill in its first calls, is not,
 * as long as it fills before the samples begin.
 *
 * <pre>{@code
 * GrowthClaim.noLeak(memory, MemoryKind.RESIDENT).judge();
 * GrowthClaim.of(memory, MemoryKind.HEAP, atMost(0.5).withConfidence(0.99)).judge();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class GrowthClaim implements Claim {

    static final String KIND = "memory";

    private static final double MEGABYTE = 1e6;
    private static final double CALLS = 10_000;
    private static final int FEWEST_SAMPLES = 10;

    private static final double LEAK = 2; // megabytes per 10,000 calls, 200 bytes per call
    private static final double CONFIDENCE = 0.99;
    private static final double DETECTED = 5; // beyond it: together less than 1 kB per call

    private final MemoryProfile profile;
    private final MemoryKind kind;
    private final Threshold threshold;

    private GrowthClaim(MemoryProfile profile, MemoryKind kind, Threshold threshold) {
        this.profile = requireNonNull(profile, "profile");
        this.kind = requireNonNull(kind, "kind");
        this.threshold = requireNonNull(threshold, "threshold");
    }

    /**
     * Returns the claim that memory grows no more than a threshold allows.
     *
     * @param profile what was held after some calls
     * @param kind which memory
     * @param threshold what is required of the growth in megabytes per 10,000 calls
     */
    public static GrowthClaim of(MemoryProfile profile, MemoryKind kind, Threshold threshold) {
        return new GrowthClaim(profile, kind, threshold);
    }

    /**
     * Returns the claim that memory does not leak: that growth above 2 MB per 10,000 calls is not demonstrated with 99 % confidence, though
     * 7 MB would be. A leak of 1 kB per call is 10 MB.
     *
     * @param profile what was held after some calls, 10 samples or more
     * @param kind which memory
     */
    public static GrowthClaim noLeak(MemoryProfile profile, MemoryKind kind) {
        return of(
                profile, kind, Threshold.atMost(LEAK).unlessRefuted(CONFIDENCE).detecting(DETECTED));
    }

    @Override
    public String subject() {
        return profile.name();
    }

    @Override
    public String property() {
        return "growth of " + kind.words() + " in MB per 10,000 calls";
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
        return Contract.of(KIND, threshold.bars(), threshold.burden())
                .with(MeasuredTerms.CALLS, profile.calls())
                .with(MeasuredTerms.SAMPLES, profile.samples().size());
    }

    /** Judges the claim; inconclusive where the system does not tell how much memory is held, or too few samples were taken. */
    @Override
    public LatencyVerdict judge() {
        MetricInfo metric = MetricInfo.of(property(), Direction.LOWER, Range.ANY);
        int samples = profile.samples().size();
        EstimateVerdicts verdicts = new EstimateVerdicts(
                metric,
                threshold,
                new SampleInfo(samples, "samples", "over " + Numbers.count(profile.calls()) + " calls", 1, 0),
                provenance(),
                FigureList.of("memory", () -> MemoryFigures.of(profile)));
        return new LatencyVerdict(KIND, verdict(verdicts, samples), seen());
    }

    private MetricVerdict verdict(EstimateVerdicts verdicts, int samples) {
        if (!profile.knows(kind)) {
            return verdicts.undecided("this system does not tell how much " + kind.words() + " is held");
        }
        double[] calls = profile.samples().stream()
                .mapToDouble(sample -> sample.calls() / CALLS)
                .toArray();
        if (samples < FEWEST_SAMPLES || calls[0] == calls[samples - 1]) {
            return verdicts.undecided("a trend takes " + FEWEST_SAMPLES + " samples between calls, and there are "
                    + Numbers.count(samples));
        }
        double[] megabytes = profile.samples().stream()
                .mapToDouble(sample -> kind.bytes(sample) / MEGABYTE)
                .toArray();
        return verdicts.verdict(new Growth(calls, megabytes).estimate(samples));
    }

    private List<Fact> seen() {
        List<Fact> seen = new ArrayList<>();
        if (profile.knows(kind)) {
            List<MemorySample> samples = profile.samples();
            seen.add(new Fact(
                    "held",
                    megabytes(kind.bytes(samples.get(0))) + " to "
                            + megabytes(kind.bytes(samples.get(samples.size() - 1))),
                    "after " + Numbers.count(samples.get(0).calls()) + " and after " + Numbers.count(profile.calls())
                            + " calls"));
        }
        return seen;
    }

    static String megabytes(long bytes) {
        return Numbers.fixed(bytes / MEGABYTE, 1) + " MB";
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
