package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Rationale;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.Numbers;

/**
 * A claim that a percentile of a model's latencies does not exceed a limit.
 *
 * <p>With confidence, the number of late calls judges, by the exact binomial distribution: "at most 10 of 2,010 calls above 5 ms". Where
 * late calls come in clusters, runs of calls or sessions are counted instead of calls. Other things on the machine can only make calls
 * slower, so what passes in spite of them passes; what is too slow while they go on is inconclusive, unless even the fastest calls are. A call that throws fails the claim.
 *
 * <p>What is claimed is true of calls like these: for these inputs, in as many shares as they were called with, by sessions like these.
 *
 * @param profile what was measured
 * @param percentile from 1 to 100, 99 for instance
 * @param limit what it must not exceed
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record PercentileClaim(LatencyProfile profile, double percentile, LatencyLimit limit) implements Claim {

    /** What kind of claim one on latencies is. */
    static final String KIND = "latency";

    public PercentileClaim {
        requireNonNull(profile, "profile");
        requireNonNull(limit, "limit");
        Percentile.of(percentile);
    }

    /**
     * Returns the claim that a percentile does not exceed a limit.
     *
     * @param profile what was measured
     * @param percentile from 1 to 100, 99 for instance
     * @param limit what it must not exceed
     */
    public static PercentileClaim of(LatencyProfile profile, double percentile, LatencyLimit limit) {
        return new PercentileClaim(profile, percentile, limit);
    }

    @Override
    public String subject() {
        return profile.provenance().dataset();
    }

    @Override
    public String property() {
        return Percentile.of(percentile).words() + " latency in ms";
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
    public Contract contract() {
        Contract contract = Contract.of(
                        KIND, limit.threshold().bars(), limit.threshold().burden())
                .with("percentile", percentile)
                .with(MeasuredTerms.CALLS, profile.calls());
        return limit.aim()
                .map(aim -> contract.with("aim", LatencyLimit.millis(aim)))
                .orElse(contract);
    }

    @Override
    public Provenance provenance() {
        return profile.provenance();
    }

    /**
     * Judges the claim.
     *
     * @throws IllegalArgumentException if it asks for confidence in the slowest of all calls, which no number of calls shows
     */
    @Override
    public LatencyVerdict judge() {
        if (percentile == 100 && limit.threshold().burden().isProof()) {
            throw new IllegalArgumentException("no number of calls shows the slowest of all calls with "
                    + Numbers.percent(limit.threshold().burden().confidence())
                    + " confidence; claim a percentile below 100, or leave out the confidence");
        }
        return new PercentileJudging(this).verdict();
    }

    /** Returns the claim in words. */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
