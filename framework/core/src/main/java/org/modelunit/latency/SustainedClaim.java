package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.Numbers;

/**
 * A claim that a model sustains a rate: offered so many calls per second, it answers them in time.
 *
 * <pre>{@code
 * SustainedClaim.of(load, 200, 99, atMost(millis(50)).withConfidence(0.99)).judge();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SustainedClaim implements Claim {

    static final String KIND = "load";

    private final LoadProfile profile;
    private final double rate;
    private final double percentile;
    private final LatencyLimit limit;

    private SustainedClaim(LoadProfile profile, double rate, double percentile, LatencyLimit limit) {
        this.profile = requireNonNull(profile, "profile");
        LoadStep.requireRate(rate);
        this.rate = rate;
        Percentiles.require(percentile);
        this.percentile = percentile;
        this.limit = requireNonNull(limit, "limit");
    }

    /**
     * Returns the claim that a percentile of the latencies at a rate does not exceed a limit.
     *
     * @param profile what was measured
     * @param callsPerSecond the rate, finite and above 0
     * @param percentile above 0 and below 100
     * @param limit what is required
     */
    public static SustainedClaim of(LoadProfile profile, double callsPerSecond, double percentile, LatencyLimit limit) {
        return new SustainedClaim(profile, callsPerSecond, percentile, limit);
    }

    LoadProfile profile() {
        return profile;
    }

    double rate() {
        return rate;
    }

    double percentile() {
        return percentile;
    }

    LatencyLimit limit() {
        return limit;
    }

    @Override
    public String subject() {
        return profile.name();
    }

    @Override
    public String property() {
        return "p" + Numbers.plain(percentile) + " latency in ms at " + Numbers.plain(rate) + " calls per second";
    }

    @Override
    public String requirement() {
        return limit.threshold().toString();
    }

    @Override
    public Provenance provenance() {
        return profile.provenance();
    }

    @Override
    public Contract contract() {
        Contract contract = Contract.of(
                        KIND, limit.threshold().bars(), limit.threshold().burden())
                .with("percentile", percentile)
                .with("calls per second", rate);
        return limit.aim()
                .map(aim -> contract.with("aim in ms", LatencyLimit.millis(aim)))
                .orElse(contract);
    }

    /** Judges the claim on the steps of the lowest rate at or above the rate that is claimed. */
    @Override
    public LatencyVerdict judge() {
        return new SustainedJudging(this).verdict();
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
