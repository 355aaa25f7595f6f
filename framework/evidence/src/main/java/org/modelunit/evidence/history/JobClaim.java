package org.modelunit.evidence.history;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.ClaimId;

/**
 * A claim of a build with all that keys are made of, so that it can be found in builds that had other jobs.
 *
 * @param ref which claim it is
 * @param id what makes it the same from run to run
 * @param job the job that ran it, also where the build has no other; empty where unknown
 */
@API(status = Status.INTERNAL, since = "0.1")
public record JobClaim(ClaimRef ref, ClaimId id, String job) {

    public JobClaim {
        requireNonNull(ref, "ref");
        requireNonNull(id, "id");
        requireNonNull(job, "job");
    }

    /** Returns the key that it has in a build whose jobs are told apart, or in one with one job, which has no name there. */
    String keyIn(String other) {
        return ClaimRef.key(ref.module(), other, id);
    }
}
