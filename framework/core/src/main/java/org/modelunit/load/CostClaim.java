package org.modelunit.load;

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
import org.modelunit.latency.Verdicts;
import org.modelunit.metric.Direction;
import org.modelunit.metric.FigureList;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Range;
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
    public Rationale rationale() {
        return threshold.rationale();
    }

    @Override
    public Provenance provenance() {
        return profile.provenance();
    }

    @Override
    public Contract contract() {
        return Contract.of(SustainedClaim.KIND, threshold.bars(), threshold.burden())
                .with("price per hour", price.perHour())
                .with("utilization", price.utilization())
                .with(MeasuredTerms.SECONDS, profile.shortestSeconds());
    }

    /**
     * Judges the claim. The cost lies between what it is at the highest rate that the model kept up with and at the lowest that it did not;
     * where it kept up with all, a cost above the bar is inconclusive, as it is where noise may have made it fall behind, and where nobody can
     * say whether it kept up with a rate at which it would cost little enough.
     */
    @Override
    public LatencyVerdict judge() {
        double highest = profile.highestKeptUp();
        double lowest = profile.lowestFallenBehind();
        SampleInfo sample = new SampleInfo(profile.calls(), "calls", "", 1, 0);
        Bracket cost = new Bracket(price.perMillion(lowest), price.perMillion(highest), price.perMillion(highest));
        MetricVerdict verdict = new EstimateVerdicts(
                        MetricInfo.of(property(), Direction.LOWER, Range.NOT_NEGATIVE),
                        threshold,
                        sample,
                        provenance(),
                        FigureList.of("load", () -> LoadFigures.of(profile)))
                .verdict(cost);
        return new LatencyVerdict(SustainedClaim.KIND, reasoned(verdict, lowest), seen(highest));
    }

    private MetricVerdict reasoned(MetricVerdict verdict, double lowest) {
        List<Double> undecided = profile.undecided();
        boolean isOpen = Double.isInfinite(lowest) || undecided.stream().anyMatch(this::holdsAt);
        if (!verdict.status().isRed() || !isOpen) {
            return profile.excused(verdict, this::holdsAt);
        }
        return Verdicts.open(
                verdict,
                undecided.isEmpty()
                        ? "it kept up with all rates that were offered, and may cost less at higher ones"
                        : "at " + Numbers.plain(undecided.get(0))
                                + " calls per second nobody can say whether it kept up; offer the rate for longer");
    }

    private boolean holdsAt(double rate) {
        return threshold.bars().stream().allMatch(bar -> bar.side().holds(price.perMillion(rate), bar.value()));
    }

    private List<Fact> seen(double highest) {
        List<Fact> seen = new ArrayList<>();
        seen.add(Fact.of("price", price.toString()));
        seen.add(Fact.of("kept up", "at " + Numbers.plain(highest) + " calls per second"));
        return seen;
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
