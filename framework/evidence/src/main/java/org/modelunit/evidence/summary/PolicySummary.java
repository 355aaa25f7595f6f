package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The summary of one of several policies.
 *
 * @param name what its files are called by, the name of the policy's file without its ending: "model-release"
 * @param summary what it says
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record PolicySummary(String name, ReleaseSummary summary) {

    public PolicySummary {
        requireNonNull(name, "name");
        requireNonNull(summary, "summary");
    }

    /** Returns what the gate decided by this policy. */
    public ReleaseDecision decision() {
        return summary.headline().decision();
    }
}
