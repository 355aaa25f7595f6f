package org.modelunit.gate;

import com.example.gate.DisguisedMetric;
import java.util.List;
import org.modelunit.claim.Threshold;
import org.modelunit.gate.reason.ReasonId;

/** The gate's own files were made harmless. */
final class WaysAroundTheGate {

    private static final String WAIVER = """
        waivers:
          - {waive: sexes, reason: "new branch, few women yet", owner: %s, approvedBy: %s, until: "%s"}
        """;

    private WaysAroundTheGate() {}

    static List<Way> all() {
        return List.of(
                policy(
                        "waiver_expired",
                        ReasonId.WAIVER_EXPIRED,
                        release -> release.policy += WAIVER.formatted("credit-team", "risk-office", "2021-01-31")),
                policy(
                        "waiver_self_approved",
                        ReasonId.WAIVER_SELF_APPROVED,
                        release -> release.policy += WAIVER.formatted("Credit Team", "credit-team", "2999-01-31")),
                lowered("policy_relaxed_in_the_same_change", ReasonId.CLAIM_WEAKENED, ""),
                lowered("weakening_approved_by_its_author", ReasonId.APPROVAL_SELF, """
                    approvals:
                      - {change: "0123456789ab", reason: "it was too high", author: ann, approvedBy: Ann}
                    """),
                policy(
                        "contract_removed",
                        ReasonId.CONTRACT_MISSING,
                        release -> release.replaceInPolicy("contract: model-release", "contract: no-release")),
                policy(
                        "contract_of_another_model",
                        ReasonId.CONTRACT_OF_ANOTHER_MODEL,
                        release -> release.replaceInPolicy("model: challenger", "model: champion")),
                policy(
                        "check_of_nobody_required",
                        ReasonId.CHECK_MISSING,
                        release -> release.replaceInPolicy("training, shared rows]", "training, shared groups]")),
                policy(
                        "too_few_claims",
                        ReasonId.TOO_FEW_CLAIMS,
                        release -> release.replaceInPolicy("fairness: 1", "fairness: 2")),
                policy(
                        "requirement_that_no_test_shows",
                        ReasonId.REQUIREMENT_UNMET,
                        release -> release.replaceInPolicy("[CR-1, CR-2]", "[CR-1, CR-9]")),
                policy(
                        "more_rows_required_than_there_are",
                        ReasonId.ROWS_BELOW,
                        release -> release.replaceInPolicy("rows: 100}", "rows: 400}")));
    }

    private static Way metricCalledLikeACheck() {
        return Way.of(
                "metric_called_like_a_check",
                ReasonId.CHECK_MISSING,
                build -> build.with(
                        "is_new",
                        test -> test.claimingOnly(TestScript.claiming(LoanClaims.EVALUATION.claim(
                                DisguisedMetric.named("shared rows"), Threshold.atLeast(0.5))))));
    }

    /** Something that a release has to be beside its evidence. */
    private interface Change {
        void make(LoanRelease release);
    }

    private static Way policy(String name, ReasonId reason, Change change) {
        return Way.files(name, reason, (release, output) -> {
            new LoanBuild().runIn(output);
            change.make(release);
        });
    }

    private static Way lowered(String name, ReasonId reason, String approvals) {
        return Way.files(name, reason, (release, output) -> {
            release.replaceInPolicy("atLeast: 0.72", "atLeast: 0.62");
            release.policy += approvals;
            new LoanBuild()
                    .with(
                            "separates",
                            test -> test.claimingOnly(TestScript.claiming(LoanClaims.ranks(
                                    LoanClaims.EVALUATION,
                                    Threshold.atLeast(0.62).withConfidence(0.95)))))
                    .runIn(output);
        });
    }
}
