package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;

/** Makes a claim of any kind, a new one of your own for instance. It is recorded as evidence, green or red. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ClaimAssert extends AbstractClaimAssert<ClaimAssert, Claim> {

    /**
     * Begins a claim that exists already.
     *
     * @param actual the claim
     */
    public ClaimAssert(Claim actual) {
        super(actual, ClaimAssert.class);
    }

    /**
     * Claims it.
     *
     * @throws AssertionError if it does not hold, or as {@link InconclusiveError} if the data cannot tell
     */
    public ClaimAssert holds() {
        return claim(() -> actual);
    }
}
