package org.modelunit.gate.judging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.Evidence;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.build.ExpectedBuild;
import org.modelunit.gate.contract.ContractFile;
import org.modelunit.gate.contract.ReleaseContract;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.policy.PolicyEntry;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.verdict.JudgedBuild;
import org.modelunit.gate.verdict.MetEntry;
import org.modelunit.gate.verdict.ReleaseVerdict;

/**
 * Holds the evidence of a build against a policy: asks every question, and collects what speaks against a release.
 *
 * @param policy what has to be shown
 * @param candidate the file to release
 * @param build the build whose evidence counts
 * @param clock tells the age of evidence, and whether waivers are over
 */
@API(status = Status.INTERNAL, since = "0.1")
public record ReleaseJudging(Policy policy, CandidateModel candidate, ExpectedBuild build, Clock clock) {

    /**
     * Returns the verdict.
     *
     * @param collected the evidence of the build
     */
    public ReleaseVerdict judge(CollectedEvidence collected) {
        Evidence evidence = collected.evidence();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Reason> reasons = new ArrayList<>(new BuildJudge(policy, build, collected).judge(candidate, now));
        reasons.addAll(WaiverJudge.judge(policy, today));
        List<Reason> waived = new ArrayList<>();
        List<MetEntry> met = new ArrayList<>();
        String contract = "";
        if (!evidence.shards().isEmpty()) {
            BuildClaims claims = new BuildClaims(collected);
            Set<MadeClaim.Key> excused = new HashSet<>();
            EntryJudge entries = new EntryJudge(policy, candidate, claims, evidence, today);
            for (PolicyEntry entry : policy.entries()) {
                EntryOutcome outcome = entries.judge(entry);
                met.addAll(outcome.met());
                reasons.addAll(outcome.reasons());
                waived.addAll(outcome.waived());
                excused.addAll(outcome.excused());
            }
            Set<MadeClaim.Key> holding = Excuses.holding(claims, excused);
            reasons.addAll(new TestJudge(claims, holding).judge());
            reasons.addAll(new RequiredJudge(policy, candidate, claims, holding, evidence.notJudged()).judge());
            contract = judgeContract(collected, BrokenOff.of(claims, holding), reasons);
        }
        JudgedBuild judged = new JudgedBuild(
                policy.source(),
                candidate.fingerprint(),
                contract,
                build.session(),
                build.commit(),
                evidence.shards().isEmpty() ? "" : evidence.digest());
        return new ReleaseVerdict(judged, reasons, waived, met);
    }

    /** Returns the digest of the contract; empty where it cannot be used. */
    private String judgeContract(CollectedEvidence collected, BrokenOff brokenOff, List<Reason> reasons) {
        try {
            ReleaseContract contract = ContractFile.read(policy.contract());
            reasons.addAll(new ContractJudge(policy, brokenOff).judge(contract, candidate, collected));
            return ContractFile.sha256(policy.contract());
        } catch (GateException e) {
            reasons.addAll(e.reasons());
            return "";
        }
    }
}
