package org.modelunit.gate.policy;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an entry of the policy lets pass, and no other does.
 *
 * @param inconclusive whether the data may be unable to tell
 * @param reruns whether the test may have failed before it passed
 * @param unattributed whether it may be claimed outside any test
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Allowance(boolean inconclusive, boolean reruns, boolean unattributed) {

    /** Nothing passes. */
    public static final Allowance NONE = new Allowance(false, false, false);
}
