package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Threshold;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.load.CostClaim;
import org.modelunit.load.HeadroomClaim;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.Price;
import org.modelunit.load.SustainedClaim;

/**
 * Claims on what a model bears, and what that costs. Each is recorded as evidence, green or red.
 *
 * <pre>{@code
 * assertThat(load)
 *         .sustains(perSecond(200), 99, atMost(millis(50)).withConfidence(0.99))
 *         .costsPerMillion(Price.perHour("EUR", 0.19).atUtilization(0.6), atMost(0.50));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class LoadProfileAssert extends AbstractClaimAssert<LoadProfileAssert, LoadProfile> {

    /**
     * Begins claims on what a model bears.
     *
     * @param actual what was measured
     */
    public LoadProfileAssert(LoadProfile actual) {
        super(actual, LoadProfileAssert.class);
    }

    /**
     * Claims that a model answers in time when so many calls begin in a second.
     *
     * @param callsPerSecond the rate, above 0
     * @param percentile above 0 and below 100, 99 for instance
     * @param limit what the percentile of the latencies must not exceed, with its burden of proof
     * @throws AssertionError if it does, or if the model falls behind; as {@link InconclusiveError} if the calls cannot tell
     */
    public LoadProfileAssert sustains(double callsPerSecond, double percentile, LatencyLimit limit) {
        return claim(() -> SustainedClaim.of(actual, callsPerSecond, percentile, limit));
    }

    /**
     * Claims that a model keeps up with so many times the rate of today, which the profile knows ({@link LoadProfile#withRateOfToday}).
     *
     * @param factor how many times, above 0
     * @throws AssertionError if it falls behind, or as {@link InconclusiveError} if the rates that were offered cannot tell
     */
    public LoadProfileAssert survives(double factor) {
        return claim(() -> HeadroomClaim.survives(actual, factor));
    }

    /**
     * Claims what a million calls cost.
     *
     * @param price what a machine costs, and how much of it is used
     * @param cost what is required, in the currency of the price
     * @throws AssertionError if it is not met, or as {@link InconclusiveError} if the calls cannot tell
     */
    public LoadProfileAssert costsPerMillion(Price price, Threshold cost) {
        return claim(() -> CostClaim.of(actual, price, cost));
    }
}
