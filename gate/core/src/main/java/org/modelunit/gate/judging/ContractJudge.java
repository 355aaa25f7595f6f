package org.modelunit.gate.judging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.contract.ContractClaim;
import org.modelunit.gate.contract.ContractDiff;
import org.modelunit.gate.contract.ReleaseContract;
import org.modelunit.gate.contract.Weakening;
import org.modelunit.gate.policy.Approval;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;

/** Whether a release claims no less than the last signed one, but for what somebody else has approved. */
final class ContractJudge {

    private final Policy policy;
    private final BrokenOff brokenOff;
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<String> approved = new HashSet<>();

    ContractJudge(Policy policy, BrokenOff brokenOff) {
        this.policy = policy;
        this.brokenOff = brokenOff;
        for (Approval approval : policy.approvals()) {
            if (approval.isSelfApproved()) {
                reasons.add(Reason.of(
                        ReasonId.APPROVAL_SELF,
                        "the change " + approval.change() + " was made and approved by " + approval.author()));
            } else {
                approved.add(approval.change());
            }
        }
    }

    List<Reason> judge(ReleaseContract contract, CandidateModel candidate, CollectedEvidence collected) {
        if (!contract.model().equals(policy.model())) {
            reasons.add(Reason.of(
                    ReasonId.CONTRACT_OF_ANOTHER_MODEL,
                    "the contract is of '" + contract.model() + "', the policy of '" + policy.model() + "'"));
        }
        List<ContractClaim> now = collected.byJob().stream()
                .flatMap(job -> ReleaseContract.claims(candidate.fingerprint(), job).stream())
                .toList();
        for (Weakening weakening : ContractDiff.of(contract.claims(), now)) {
            if (!approved.contains(weakening.id()) && !brokenOff.explains(weakening)) {
                reasons.add(Reason.of(ReasonId.CLAIM_WEAKENED, "change " + weakening.id() + ", " + weakening)
                        .withClaim(weakening.claim().toString()));
            }
        }
        return reasons;
    }
}
