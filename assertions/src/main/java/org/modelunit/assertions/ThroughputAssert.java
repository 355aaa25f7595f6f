package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Threshold;
import org.modelunit.load.Throughput;
import org.modelunit.load.ThroughputClaim;

/**
 * Claims on how many examples a model answers in a second. Each is recorded as evidence, green or red.
 *
 * <pre>{@code
 * assertThat(throughput).hasExamplesPerSecond(atLeast(5000).withConfidence(0.95));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ThroughputAssert extends AbstractClaimAssert<ThroughputAssert, Throughput> {

    /**
     * Begins claims on how many examples a model answers in a second.
     *
     * @param actual what was measured
     */
    public ThroughputAssert(Throughput actual) {
        super(actual, ThroughputAssert.class);
    }

    /**
     * Claims how many examples a model answers in a second, at the batch size and the number of threads that suit it best.
     *
     * @param threshold what is required, with its burden of proof
     * @throws AssertionError if it is not met, or as {@link InconclusiveError} if the runs cannot tell
     */
    public ThroughputAssert hasExamplesPerSecond(Threshold threshold) {
        return claim(() -> ThroughputClaim.of(actual, threshold));
    }
}
