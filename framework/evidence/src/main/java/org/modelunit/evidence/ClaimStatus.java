package org.modelunit.evidence;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Decision;

/** What became of a claim: a decision, or none because it could not be judged. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum ClaimStatus {
    /** What was claimed holds. */
    PASSED,
    /** What was claimed does not hold. */
    FAILED,
    /** The data cannot tell. */
    INCONCLUSIVE,
    /** It could not be judged: a metric that is undefined on its data, for instance. */
    BROKEN;

    static ClaimStatus of(Decision decision) {
        return switch (decision) {
            case PASSED -> PASSED;
            case FAILED -> FAILED;
            case INCONCLUSIVE -> INCONCLUSIVE;
        };
    }
}
