package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.EstimateVerdicts;
import org.modelunit.claim.Fact;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.metric.Direction;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Range;
import org.modelunit.metric.Support;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.Numbers;

/**
 * A claim on what a million calls cost, at the user's price, on machines that serve as many calls as the model kept up with.
 *
 * <pre>{@code
 * CostClaim.of(load, Price.perHour("EUR", 0.19).atUtilization(0.6), atMost(0.50)).judge();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class CostClaim implements Claim {

    static final String KIND = "cost";

    private final LoadProfile profile;
    private final Price price;
    private final Threshold threshold;

    private CostClaim(LoadProfile profile, Price price, Threshold threshold) {
        this.profile = requireNonNull(profile, "profile");
        this.price = requireNonNull(price, "price");
        this.threshold = requireNonNull(threshold, "threshold");
    }

    /**
     * Returns the claim that a million calls cost as much as a threshold allows.
     *
     * @param profile what the model kept up with
     * @param price what a machine costs, and how much of it is used
     * @param threshold what is required of the cost of a million calls, in the price's currency
     */
    public static CostClaim of(LoadProfile profile, Price price, Threshold threshold) {
        return new CostClaim(profile, price, threshold);
    }

    @Override
    public String subject() {
        return profile.name();
    }

    @Override
    public String property() {
        return "cost per million calls in " + price.currency();
    }

    @Override
    public String requirement() {
        return threshold.toString();
    }

    @Override
    public Provenance provenance() {
        return profile.provenance();
    }

    @Override
    public Contract contract() {
        return Contract.of(KIND, threshold.bars(), threshold.burden())
                .with("price per hour", price.perHour())
                .with("utilization", price.utilization());
    }

    /**
     * Judges the claim. The cost lies between what it is at the highest rate that the model kept up with and at the lowest that it did not;
     * where it kept up with all, a cost above the bar is inconclusive.
     */
    @Override
    public LatencyVerdict judge() {
        double highest = profile.highestKeptUp();
        double lowest = profile.lowestFallenBehind();
        int calls = profile.steps().stream().mapToInt(LoadStep::calls).sum();
        MetricInfo metric =
                new MetricInfo(property(), Direction.LOWER, Range.NOT_NEGATIVE, Support.unknown(), "", "", Map.of());
        MetricVerdict verdict = new EstimateVerdicts(
                        metric, threshold, new SampleInfo(calls, "calls", "", 1, 0), provenance(), List.of())
                .verdict(new Bracket(price.perMillion(lowest), price.perMillion(highest), price.perMillion(highest)));
        boolean isOpen = verdict.status().isRed() && Double.isInfinite(lowest);
        return new LatencyVerdict(
                KIND,
                isOpen
                        ? Verdicts.restated(
                                verdict,
                                VerdictStatus.INCONCLUSIVE,
                                "it kept up with all rates that were offered, and may with higher ones")
                        : verdict,
                seen(highest));
    }

    private List<Fact> seen(double highest) {
        List<Fact> seen = new ArrayList<>();
        seen.add(new Fact("price", price.toString(), ""));
        seen.add(new Fact("kept up", "at " + Numbers.plain(highest) + " calls per second", ""));
        return seen;
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
