package org.modelunit.gate.contract;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.Shard;
import org.modelunit.evidence.TestEvidence;
import org.modelunit.provenance.Fingerprint;

/**
 * What a signed release claimed; the next one has to claim no less.
 *
 * @param model the name of the model
 * @param claims the claims, in the order of what they say
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ReleaseContract(String model, List<ContractClaim> claims) {

    /** Keeps a sorted, unmodifiable copy. */
    public ReleaseContract {
        claims = claims.stream().sorted(ContractClaim.ORDER).toList();
    }

    /**
     * Returns what a run claimed.
     *
     * @param model the name of the model
     * @param candidate the file that was tested
     * @param evidence the evidence of the run
     */
    public static ReleaseContract of(String model, Fingerprint candidate, Evidence evidence) {
        return new ReleaseContract(model, claims(candidate, evidence));
    }

    /**
     * Returns what all claims of a run say, those of each test's last attempt.
     *
     * @param candidate the file that was tested
     * @param evidence the evidence of the run
     */
    public static List<ContractClaim> claims(Fingerprint candidate, Evidence evidence) {
        List<ContractClaim> claims = new ArrayList<>();
        for (TestEvidence test : evidence.tests()) {
            for (ClaimEvidence claim : test.last().claims()) {
                claims.add(ContractClaim.of(test.module(), claim, candidate));
            }
        }
        for (Shard shard : evidence.shards()) {
            for (ClaimEvidence claim : shard.unattributed()) {
                claims.add(ContractClaim.of(shard.header().build().module(), claim, candidate));
            }
        }
        return claims;
    }
}
