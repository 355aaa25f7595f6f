package org.modelunit.gate.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.modelunit.evidence.TestStatus;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;

/** Whether anything is red: a test, or a claim whose test is not. */
final class TestJudge {

    private final BuildClaims claims;
    private final Set<MadeClaim.Key> excused;
    private final List<Reason> reasons = new ArrayList<>();

    TestJudge(BuildClaims claims, Set<MadeClaim.Key> excused) {
        this.claims = claims;
        this.excused = excused;
    }

    List<Reason> judge() {
        claims.tests().forEach(this::judge);
        claims.unattributed().stream()
                .filter(claim -> !claim.isGreen() && !excused.contains(claim.key()))
                .forEach(claim ->
                        add(ReasonId.CLAIM_UNATTRIBUTED, claim, claim.claim().sentence()));
        return reasons;
    }

    private void judge(JobTest test) {
        List<MadeClaim> red =
                test.claims().stream().filter(claim -> !claim.isGreen()).toList();
        switch (test.status()) {
            case PASSED ->
                red.forEach(claim ->
                        add(ReasonId.CLAIM_SWALLOWED, claim, claim.claim().sentence()));
            case SKIPPED, ABORTED ->
                red.stream()
                        .filter(claim -> !excused.contains(claim.key()))
                        .forEach(claim -> add(kind(claim), claim, claim.claim().sentence()));
            case FAILED, INCONCLUSIVE -> {
                boolean isExcused = !red.isEmpty() && red.stream().allMatch(claim -> excused.contains(claim.key()));
                if (!isExcused) {
                    addFailed(test);
                }
            }
            case BROKEN, UNFINISHED -> addFailed(test);
        }
    }

    private static ReasonId kind(MadeClaim claim) {
        return switch (claim.claim().status()) {
            case INCONCLUSIVE -> ReasonId.CLAIM_INCONCLUSIVE;
            case REFUTED, MISSED -> ReasonId.CLAIM_FAILED;
            default -> ReasonId.CLAIM_BROKEN;
        };
    }

    private void addFailed(JobTest test) {
        reasons.add(Reason.of(ReasonId.TEST_FAILED, test.name() + " is " + words(test.status()) + test.because()));
    }

    private static String words(TestStatus status) {
        return switch (status) {
            case FAILED -> "red";
            case INCONCLUSIVE -> "inconclusive";
            case UNFINISHED -> "not finished";
            default -> "broken";
        };
    }

    private void add(ReasonId id, MadeClaim claim, String cause) {
        reasons.add(Reason.of(id, cause).withClaim(claim.toString()));
    }
}
