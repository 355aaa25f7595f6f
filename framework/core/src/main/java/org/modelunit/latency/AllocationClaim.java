package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.EstimateVerdicts;
import org.modelunit.claim.Fact;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Requirements;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Direction;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Range;
import org.modelunit.provenance.Provenance;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.ratio.RatioOfSums;
import org.modelunit.statistics.ratio.Units;
import org.modelunit.statistics.ratio.Unseen;
import org.modelunit.text.Numbers;

/**
 * A claim on how many bytes of the heap a call allocates, as a mean. No neighbour on the machine changes it. What is uncertain is which
 * inputs come: with confidence, the means of the inputs are the sample, and one that was not seen is taken to allocate at most twice as
 * much as the most that was.
 *
 * @param profile what was measured
 * @param bytesPerCall what is required, in bytes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record AllocationClaim(LatencyProfile profile, Threshold bytesPerCall) implements Claim {

    private static final String KIND = "memory";
    private static final String UNIT = "inputs";
    private static final double UNSEEN = 2; // times as much as the most

    public AllocationClaim {
        requireNonNull(profile, "profile");
        requireNonNull(bytesPerCall, "bytesPerCall");
    }

    /**
     * Returns a claim on how many bytes of the heap a call allocates.
     *
     * @param profile what was measured
     * @param bytesPerCall what is required, in bytes
     */
    public static AllocationClaim of(LatencyProfile profile, Threshold bytesPerCall) {
        return new AllocationClaim(profile, bytesPerCall);
    }

    @Override
    public String subject() {
        return profile.provenance().dataset();
    }

    @Override
    public String property() {
        return "allocation in bytes per call";
    }

    @Override
    public String requirement() {
        return bytesPerCall.toString();
    }

    @Override
    public Rationale rationale() {
        return bytesPerCall.rationale();
    }

    @Override
    public Contract contract() {
        return Contract.of(KIND, bytesPerCall.bars(), bytesPerCall.burden()).with(MeasuredTerms.CALLS, profile.calls());
    }

    @Override
    public Provenance provenance() {
        return profile.provenance();
    }

    private MetricInfo info() {
        return MetricInfo.of(property(), Direction.LOWER, Range.NOT_NEGATIVE);
    }

    /**
     * Judges the claim. A call that threw fails it, as nobody knows what it would have allocated.
     *
     * @throws IllegalArgumentException if the threshold makes no sense, such as fewer bytes than 0, or at least so many
     */
    @Override
    public LatencyVerdict judge() {
        Requirements.check(info(), bytesPerCall);
        Allocations counted = profile.allocations();
        double[] means = counted.meansOfInputs();
        SampleInfo sample = new SampleInfo(
                means.length, UNIT, counted.isKnown() ? Numbers.count(counted.size()) + " calls" : "", 1, 0);
        EstimateVerdicts verdicts = new EstimateVerdicts(info(), bytesPerCall, sample, profile.provenance(), List.of());
        MetricVerdict value =
                counted.isKnown() ? verdicts.verdict(estimate(means)) : verdicts.undecided(counted.unknownBecause());
        return new LatencyVerdict(
                KIND,
                profile.times().failures().isEmpty()
                        ? value
                        : Verdicts.red(value, profile.times().failed()),
                seen(counted.isKnown() ? List.of(most(means)) : List.of()));
    }

    private List<Fact> seen(List<Fact> ofBytes) {
        List<Fact> seen = new ArrayList<>(ProfileFacts.failed(profile));
        seen.addAll(ofBytes);
        return seen;
    }

    /** The bound of Gaffke, for terms of a known range. */
    private static Estimate estimate(double[] means) {
        double most = Arrays.stream(means).max().orElseThrow();
        double[] ones = new double[means.length];
        Arrays.fill(ones, 1);
        Units units = new Units(means, ones, new int[means.length], means.length, Units.Kind.EXAMPLES);
        return new RatioOfSums(units, Unseen.farthest(0, 1), Unseen.farthest(UNSEEN * most, 1)).estimate();
    }

    private static Fact most(double[] means) {
        return Fact.of(
                "most", Numbers.count(Math.round(Arrays.stream(means).max().orElseThrow())) + " bytes for one input");
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
