package org.modelunit.evidence;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.recording.ExpectedClaim;

/**
 * A claim that was expected and not made.
 *
 * @param claim the claim
 * @param why why it was not made, as far as that is known
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record NotJudged(ExpectedClaim claim, String why) {

    public NotJudged {
        requireNonNull(claim, "claim");
        requireNonNull(why, "why");
    }
}
