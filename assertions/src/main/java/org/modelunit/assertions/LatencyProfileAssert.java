package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Threshold;
import org.modelunit.latency.AllocationClaim;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.latency.PercentileClaim;

/**
 * Claims on how long a model takes. Each is recorded as evidence, green or red.
 *
 * <pre>{@code
 * assertThat(calls)
 *         .hasPercentile(99, atMost(millis(5)).withConfidence(0.99))
 *         .hasAllocation(atMost(4096));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class LatencyProfileAssert extends AbstractClaimAssert<LatencyProfileAssert, LatencyProfile> {

    /**
     * Begins claims on how long a model takes.
     *
     * @param actual what was measured
     */
    public LatencyProfileAssert(LatencyProfile actual) {
        super(actual, LatencyProfileAssert.class);
    }

    /**
     * Claims that a percentile of the latencies does not exceed a limit.
     *
     * @param percentile from 1 to 100, 99 for instance
     * @param limit what it must not exceed, with its burden of proof
     * @throws AssertionError if it does, or as {@link InconclusiveError} if the calls cannot tell
     */
    public LatencyProfileAssert hasPercentile(double percentile, LatencyLimit limit) {
        return claim(() -> PercentileClaim.of(actual, percentile, limit));
    }

    /**
     * Claims how many bytes of the heap a call allocates, as a mean.
     *
     * @param bytesPerCall what is required, in bytes
     * @throws AssertionError if it is not met, or as {@link InconclusiveError} if the calls cannot tell
     */
    public LatencyProfileAssert hasAllocation(Threshold bytesPerCall) {
        return claim(() -> AllocationClaim.of(actual, bytesPerCall));
    }
}
