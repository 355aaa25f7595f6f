package org.modelunit.load;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Rationale;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.LatencyVerdict;
import org.modelunit.latency.MeasuredTerms;
import org.modelunit.latency.Percentile;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.Numbers;

/**
 * A claim that a model sustains a rate: offered so many calls per second, it answers them in time, counted from the moment at which each
 * was due.
 *
 * <p>A model that falls behind fails with its backlog, and so does one that throws. With confidence, the number of late calls judges, by the
 * exact binomial distribution, as many as they are worth: calls under load are slow together. What was late because the generator was, or
 * while other things went on, refutes nothing; latencies that rise all along show nothing, as the queue had not settled.
 *
 * <pre>{@code
 * SustainedClaim.of(load, 200, 99, atMost(millis(50)).withConfidence(0.99)).judge();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SustainedClaim implements Claim {

    static final String KIND = "load";

    private static final double NANOS_PER_MILLI = 1e6;

    private final LoadProfile profile;
    private final double rate;
    private final Percentile percentile;
    private final LatencyLimit limit;

    private SustainedClaim(LoadProfile profile, double rate, double percentile, LatencyLimit limit) {
        this.profile = requireNonNull(profile, "profile");
        LoadStep.requireRate(rate);
        this.rate = rate;
        this.percentile = Percentile.of(percentile);
        this.limit = requireNonNull(limit, "limit");
    }

    /**
     * Returns the claim that a percentile of the latencies at a rate does not exceed a limit.
     *
     * @param profile what was measured
     * @param callsPerSecond the rate, finite and above 0
     * @param percentile from 1 to 100
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

    Percentile percentile() {
        return percentile;
    }

    LatencyLimit limit() {
        return limit;
    }

    double limitMillis() {
        return limit.threshold().bars().get(0).value();
    }

    OptionalDouble aimMillis() {
        return limit.aim().stream()
                .mapToDouble(aim -> aim.toNanos() / NANOS_PER_MILLI)
                .findFirst();
    }

    @Override
    public String subject() {
        return profile.name();
    }

    @Override
    public String property() {
        return percentile.words() + " latency in ms at " + Numbers.plain(rate) + " calls per second";
    }

    @Override
    public String requirement() {
        return limit.threshold().toString();
    }

    @Override
    public Rationale rationale() {
        return limit.threshold().rationale();
    }

    @Override
    public Provenance provenance() {
        return profile.provenance();
    }

    @Override
    public Contract contract() {
        Contract contract = Contract.of(
                        KIND, limit.threshold().bars(), limit.threshold().burden())
                .with("percentile", percentile.percent().doubleValue())
                .with("calls per second", rate)
                .with(MeasuredTerms.SECONDS, profile.shortestSeconds());
        return aimMillis().isPresent() ? contract.with("aim", aimMillis().getAsDouble()) : contract;
    }

    /**
     * Judges the claim on the steps of the lowest rate at or above the rate that is claimed: who answers more in time answers fewer as
     * well.
     *
     * @throws IllegalArgumentException if it asks for confidence in the slowest of all calls, which no number of calls shows
     */
    @Override
    public LatencyVerdict judge() {
        if (percentile.lateShare() == 0 && limit.threshold().burden().isProof()) {
            throw new IllegalArgumentException("no number of calls shows the slowest of all calls with "
                    + Numbers.percent(limit.threshold().burden().confidence())
                    + " confidence; claim a percentile below 100, or leave out the confidence");
        }
        return new SustainedJudging(this).verdict();
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
