package org.modelunit.gate;

import java.util.List;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.evidence.EvidenceRecorder;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;
import org.modelunit.recording.TestId;

/** Something ran and claimed nothing. */
final class WaysNothingClaimed {

    private WaysNothingClaimed() {}

    static List<Way> all() {
        return List.of(
                silent("test_without_a_claim", ReasonId.TEST_WITHOUT_CLAIM),
                silent("plain_assertion", ReasonId.CLAIM_MISSING),
                silent("nan_compared", ReasonId.CLAIM_MISSING),
                silent("loop_over_nothing", ReasonId.CLAIM_MISSING),
                silent("claim_behind_a_switch", ReasonId.CLAIM_MISSING),
                Way.of(
                        "judged_and_not_asserted",
                        ReasonId.CLAIM_MISSING,
                        build -> claiming(
                                build, (recorder, test) -> LoanClaims.ranks().judge())),
                Way.of(
                        "soft_assertions_never_collected",
                        ReasonId.CLAIM_SWALLOWED,
                        build -> claiming(build, TestScript.claiming(tooHigh()))),
                Way.of(
                        "assertion_swallowed",
                        ReasonId.CLAIM_SWALLOWED,
                        build -> claiming(
                                build, TestScript.claiming(LoanClaims.ranks()), TestScript.claiming(tooHigh()))),
                Way.of(
                        "failure_expected",
                        ReasonId.CLAIM_FAILED,
                        build -> claiming(build, TestScript.claiming(tooHigh()))),
                Way.of(
                        "assertion_in_another_thread",
                        ReasonId.CLAIM_UNATTRIBUTED,
                        build -> claiming(build, outside(LoanClaims.ranks()))),
                Way.of(
                        "red_assertion_in_another_thread",
                        ReasonId.CLAIM_UNATTRIBUTED,
                        build -> claiming(build, TestScript.claiming(LoanClaims.ranks()), outside(tooHigh()))),
                Way.files("claim_after_the_end", ReasonId.CLAIM_MISSING, (release, output) -> {
                    LoanBuild build = new LoanBuild();
                    EvidenceRecorder[] used = new EvidenceRecorder[1];
                    claiming(build, (recorder, test) -> used[0] = recorder);
                    build.runIn(output);
                    TestScript.claiming(LoanClaims.ranks())
                            .record(used[0], build.tests.get(0).test());
                }),
                Way.of(
                        "private_sink",
                        ReasonId.CLAIM_MISSING,
                        build -> claiming(build, (recorder, test) -> {
                            try (Recording.Scope sink = Recording.into(new Sink())) {
                                Recording.claimed(
                                        LoanClaims.ranks(), LoanClaims.ranks().judge());
                            }
                        })));
    }

    private static Way silent(String name, ReasonId reason) {
        return Way.of(name, reason, build -> claiming(build));
    }

    private static void claiming(LoanBuild build, TestScript.Claiming... claims) {
        build.with("separates", test -> test.claimingOnly(claims));
    }

    private static TestScript.Claiming outside(Claim claim) {
        return (recorder, test) -> TestScript.claiming(claim).record(recorder, TestId.UNATTRIBUTED);
    }

    /** A claim that does not hold. */
    static Claim tooHigh() {
        return LoanClaims.ranks(LoanClaims.EVALUATION, Threshold.atLeast(0.999).withConfidence(0.95));
    }

    /** Takes claims and forgets them. */
    private static final class Sink implements Recorder {

        @Override
        public void claimed(TestId test, Claim claim, Verdict verdict) {}

        @Override
        public void broke(TestId test, Claim claim, Throwable error) {}
    }
}
