package org.modelunit.gate.verdict;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What became of a release. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum ReleaseStatus {
    /** All that the policy requires was shown, and nothing less is claimed than before. */
    RELEASED,
    /** There is at least one reason against it. */
    BLOCKED
}
