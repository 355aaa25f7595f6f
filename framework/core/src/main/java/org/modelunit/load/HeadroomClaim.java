package org.modelunit.load;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
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
 * A claim that a model survives a multiple of the rate of today: it keeps up, and nothing fails. How slow it is then is claimed by
 * {@link SustainedClaim}.
 *
 * <pre>{@code
 * HeadroomClaim.survives(load.withRateOfToday(70), 3).judge();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class HeadroomClaim implements Claim {

    private final LoadProfile profile;
    private final Threshold threshold;

    private HeadroomClaim(LoadProfile profile, Threshold threshold) {
        this.profile = requireNonNull(profile, "profile");
        this.threshold = requireNonNull(threshold, "threshold");
        if (Double.isNaN(profile.today())) {
            throw new IllegalArgumentException("headroom is measured against the rate of today, but '" + profile.name()
                    + "' does not know it; say it by withRateOfToday(callsPerSecond)");
        }
    }

    /**
     * Returns the claim that a model survives so many times the rate of today.
     *
     * @param profile what the model kept up with, and the rate of today
     * @param times how many times, finite and above 0
     */
    public static HeadroomClaim survives(LoadProfile profile, double times) {
        if (!(times > 0)) {
            throw new IllegalArgumentException(
                    "a multiple of the rate of today must be above 0, but was " + Numbers.plain(times));
        }
        return new HeadroomClaim(profile, Threshold.atLeast(times));
    }

    @Override
    public String subject() {
        return profile.name();
    }

    @Override
    public String property() {
        return "sustained rate as a multiple of the rate of today";
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
                .with("rate of today", profile.today())
                .with(MeasuredTerms.SECONDS, profile.shortestSeconds());
    }

    /**
     * Judges the claim; where the model kept up with all rates and none was high enough, it is inconclusive, and so it is where noise may
     * have made it fall behind.
     */
    @Override
    public LatencyVerdict judge() {
        double kept = multiple(profile.highestKeptUp());
        double missed = multiple(profile.lowestFallenBehind());
        SampleInfo sample = new SampleInfo(profile.calls(), "calls", "", 1, 0);
        MetricVerdict verdict = new EstimateVerdicts(
                        MetricInfo.of(property(), Direction.HIGHER, Range.NOT_NEGATIVE),
                        threshold,
                        sample,
                        provenance(),
                        FigureList.of("load", () -> LoadFigures.of(profile)))
                .verdict(new Bracket(kept, missed, kept));
        double asked = threshold.bars().get(0).value();
        boolean isOpen = verdict.status().isRed() && missed > asked;
        return new LatencyVerdict(
                SustainedClaim.KIND,
                isOpen
                        ? Verdicts.open(verdict, whyOpen(Numbers.plain(asked * profile.today())))
                        : profile.excused(verdict, most -> multiple(most) >= asked),
                List.of(Fact.of("today", Numbers.plain(profile.today()) + " calls per second")));
    }

    private String whyOpen(String rate) {
        String most =
                Numbers.plain(profile.steps().get(profile.steps().size() - 1).rate());
        return profile.steps().stream().allMatch(LoadStep::hasKeptUp)
                ? "it kept up with all rates that were offered, up to " + most + " calls per second; offer " + rate
                : "between what it kept up with and what it did not there is " + rate + " calls per second, of " + most
                        + " that were offered";
    }

    /** How many times the rate of today a rate is, in decimals: 3.3 calls per second are three times 1.1. */
    private double multiple(double rate) {
        return Double.isInfinite(rate)
                ? rate
                : BigDecimal.valueOf(rate)
                        .divide(BigDecimal.valueOf(profile.today()), MathContext.DECIMAL64)
                        .doubleValue();
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
