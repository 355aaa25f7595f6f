package org.modelunit.gate.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.modelunit.evidence.Attempt;
import org.modelunit.evidence.TestStatus;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;

/** Whether anything is red, or was before it was run again: a test, or a claim whose test is not. */
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
        int before = reasons.size();
        judgeLast(test);
        if (reasons.size() == before) {
            judgeEarlier(test);
        }
    }

    private void judgeLast(JobTest test) {
        List<MadeClaim> red = test.red(test.last());
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

    /** Whoever runs a test until it is green has shown that it can be red. */
    private void judgeEarlier(JobTest test) {
        for (Attempt attempt : test.earlier()) {
            List<MadeClaim> red = test.red(attempt);
            if ((isRed(attempt.status()) || !red.isEmpty()) && !isForgiven(test, red)) {
                String what = isRed(attempt.status())
                        ? " was " + JobTest.words(attempt.status())
                        : " was green, with a claim that does not hold,";
                reasons.add(Reason.of(
                        ReasonId.CLAIM_RERUN,
                        test.name() + what + " before it was run again" + JobTest.because(attempt)));
                return;
            }
        }
    }

    /** Whether entries allow that the claims which were red are made again; where only the test was, any of its claims does. */
    private boolean isForgiven(JobTest test, List<MadeClaim> red) {
        return red.isEmpty()
                ? test.claims().stream().anyMatch(claim -> excused.contains(claim.key()))
                : red.stream().allMatch(claim -> excused.contains(claim.key()));
    }

    private static boolean isRed(TestStatus status) {
        return switch (status) {
            case FAILED, INCONCLUSIVE, BROKEN, UNFINISHED -> true;
            case PASSED, ABORTED, SKIPPED -> false;
        };
    }

    private static ReasonId kind(MadeClaim claim) {
        return switch (claim.claim().status()) {
            case INCONCLUSIVE -> ReasonId.CLAIM_INCONCLUSIVE;
            case REFUTED, MISSED -> ReasonId.CLAIM_FAILED;
            default -> ReasonId.CLAIM_BROKEN;
        };
    }

    private void addFailed(JobTest test) {
        reasons.add(Reason.of(ReasonId.TEST_FAILED, test.name() + " " + test.ended() + test.because()));
    }

    private void add(ReasonId id, MadeClaim claim, String cause) {
        reasons.add(Reason.of(id, cause).withClaim(claim.toString()));
    }
}
