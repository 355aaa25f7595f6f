package org.modelunit.gate.verdict;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Fingerprint;

/**
 * What a verdict is about. It holds no times, hosts and paths, so the same evidence has the same verdict.
 *
 * @param policy the policy's file and its digest
 * @param model the file to release and its digest; without a digest where nothing was judged yet
 * @param contract the digest of the contract of the last release; empty where it was not read
 * @param session the name that the runs of the build share
 * @param commit the version of the sources; empty where nobody knows
 * @param evidence the canonical digest of the merged evidence; empty where nothing was judged yet
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record JudgedBuild(
        Fingerprint policy, Fingerprint model, String contract, String session, String commit, String evidence) {

    /**
     * Returns a build that nothing is known of but its session and its policy.
     *
     * @param policy the policy's file and its digest
     * @param session the name that the runs of the build share
     */
    public static JudgedBuild begun(Fingerprint policy, String session) {
        return new JudgedBuild(policy, Fingerprint.unknown(""), "", session, "", "");
    }
}
