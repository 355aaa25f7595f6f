package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.weakspot.WeakSpotBaseline;
import org.modelunit.weakspot.WeakSpots;

/** Claims on the weak spots that a search has found. Each is recorded as evidence, green or red. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class WeakSpotsAssert extends AbstractClaimAssert<WeakSpotsAssert, WeakSpots> {

    /**
     * Begins claims on weak spots.
     *
     * @param actual the weak spots
     */
    public WeakSpotsAssert(WeakSpots actual) {
        super(actual, WeakSpotsAssert.class);
    }

    /**
     * Claims that the search has found no weak spot at all, neither a confirmed nor a suspect one.
     *
     * @throws AssertionError if there is one
     */
    public WeakSpotsAssert isEmpty() {
        return claim(() -> actual.claim());
    }

    /**
     * Claims that all weak spots are in a reviewed baseline and none has become worse since.
     *
     * <pre>{@code
     * assertThat(weakSpots).hasNoneBeyond(WeakSpotBaseline.at("src/test/resources/weak-spots.json"));
     * }</pre>
     *
     * @param baseline the baseline
     * @throws AssertionError if a spot is new, or worse than when it was reviewed; as {@link InconclusiveError} if the baseline was only
     *     written now
     * @throws org.modelunit.error.BaselineException if there is no baseline, or one that cannot be used; the message says how to make one
     */
    public WeakSpotsAssert hasNoneBeyond(WeakSpotBaseline baseline) {
        return claim(() -> baseline.claim(actual));
    }
}
