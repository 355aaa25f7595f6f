package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.SlowdownClaim;

/**
 * Claims on how much slower a model is than another one. Each is recorded as evidence, green or red.
 *
 * <pre>{@code
 * assertThat(speed).isNotSlowerBy(percent(10));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class LatencyComparisonAssert extends AbstractClaimAssert<LatencyComparisonAssert, LatencyComparison> {

    /**
     * Begins claims on how much slower a model is.
     *
     * @param actual what was measured
     */
    public LatencyComparisonAssert(LatencyComparison actual) {
        super(actual, LatencyComparisonAssert.class);
    }

    /**
     * Claims that a challenger is no slower than the champion, on the median, but for a tolerance.
     *
     * @param tolerance how much slower it may be, from 0 to 1: {@code percent(10)} is 0.1
     * @throws AssertionError if it is slower by more, or as {@link InconclusiveError} if sessions differ too much or something disturbed
     */
    public LatencyComparisonAssert isNotSlowerBy(double tolerance) {
        return claim(() -> SlowdownClaim.of(actual, tolerance));
    }
}
