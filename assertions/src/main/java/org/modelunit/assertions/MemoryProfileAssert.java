package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Threshold;
import org.modelunit.memory.GrowthClaim;
import org.modelunit.memory.MemoryKind;
import org.modelunit.memory.MemoryProfile;
import org.modelunit.memory.PeakClaim;

/**
 * Claims on how much memory a model takes. Each is recorded as evidence, green or red.
 *
 * <pre>{@code
 * assertThat(memory).hasNoLeak(MemoryKind.RESIDENT).hasPeak(atMost(700));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class MemoryProfileAssert extends AbstractClaimAssert<MemoryProfileAssert, MemoryProfile> {

    /**
     * Begins claims on how much memory a model takes.
     *
     * @param actual what was measured
     */
    public MemoryProfileAssert(MemoryProfile actual) {
        super(actual, MemoryProfileAssert.class);
    }

    /**
     * Claims that memory does not leak; see {@link GrowthClaim#noLeak}.
     *
     * @param kind which memory
     * @throws AssertionError if it does, or as {@link InconclusiveError} if the samples cannot tell
     */
    public MemoryProfileAssert hasNoLeak(MemoryKind kind) {
        return claim(() -> GrowthClaim.noLeak(actual, kind));
    }

    /**
     * Claims how memory grows with the number of calls.
     *
     * @param kind which memory
     * @param megabytes what is required of the growth, in megabytes of 10⁶ bytes per 10,000 calls
     * @throws AssertionError if it is not met, or as {@link InconclusiveError} if the samples cannot tell
     */
    public MemoryProfileAssert hasGrowth(MemoryKind kind, Threshold megabytes) {
        return claim(() -> GrowthClaim.of(actual, kind, megabytes));
    }

    /**
     * Claims the most that the process ever had in memory, heap and all.
     *
     * @param megabytes what is required, in megabytes of 10⁶ bytes
     * @throws AssertionError if it is not met, or as {@link InconclusiveError} if the system does not tell
     */
    public MemoryProfileAssert hasPeak(Threshold megabytes) {
        return claim(() -> PeakClaim.of(actual, megabytes));
    }
}
