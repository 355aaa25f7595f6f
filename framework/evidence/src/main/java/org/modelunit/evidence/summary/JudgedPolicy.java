package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Fingerprint;

/**
 * A policy that the gate has judged by, and what it has judged: a summary with it is of this verdict and of no other.
 *
 * @param policy the policy's file and its digest
 * @param model the file to release and its digest; without a digest where nothing was judged yet
 * @param session the name that the runs of the build share
 * @param commit the version of the sources; empty where nobody knows
 * @param evidence the canonical digest of the evidence; empty where nothing was judged yet
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record JudgedPolicy(Fingerprint policy, Fingerprint model, String session, String commit, String evidence) {

    public JudgedPolicy {
        requireNonNull(policy, "policy");
        requireNonNull(model, "model");
        requireNonNull(session, "session");
        requireNonNull(commit, "commit");
        requireNonNull(evidence, "evidence");
    }
}
