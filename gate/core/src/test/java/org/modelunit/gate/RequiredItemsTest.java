package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.brierScore;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;

import com.example.gate.DisguisedClaim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Loans;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.gate.draft.ReleaseDraft;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.parity.ComparedTensor;
import org.modelunit.parity.FirstDivergence;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.TestResult.Status;
import org.modelunit.tensor.TensorDifference;
import org.modelunit.tensor.Tolerance;

/** Checks and numbers of claims are those of the model to release, of the policy's data, and of ModelUnit's own. */
class RequiredItemsTest {

    private static final Loans OTHERS = Loans.good("harbour", 600);

    @TempDir
    Path directory;

    private LoanRelease release;

    @BeforeEach
    void sign() throws IOException {
        release = new LoanRelease(directory).signed();
    }

    private static LoanBuild claimingToo(Claim... claims) {
        LoanBuild build = new LoanBuild();
        build.tests.add(TestScript.passed(LoanBuild.CLASS, "claims_more", claims));
        return build;
    }

    private List<Reason> reasons(LoanBuild build) throws IOException {
        build.runIn(release.output());
        return release.judge().reasons();
    }

    private void ask(String kind, int atLeast) {
        release.replaceInPolicy("atLeast: {slices: 3, fairness: 1}", "atLeast: {\"" + kind + "\": " + atLeast + "}");
    }

    private static Dataset<Loans.Loan, String> others() {
        return Dataset.of("loans/holdout", OTHERS.inputs(), OTHERS.truth());
    }

    @Test
    void claims_of_the_candidate_on_the_policys_data_are_counted() throws IOException {
        ask("metric", 4);

        assertThat(reasons(claimingToo(LoanClaims.EVALUATION.claim(accuracy(), atLeast(0.1)))))
                .isEmpty();
    }

    @Test
    void claims_of_another_model_are_not_counted() throws IOException {
        ask("metric", 4);
        Claim ofAnother = Evaluation.of(new LoanModel("champion.onnx"), LoanClaims.HOLDOUT)
                .claim(accuracy(), atLeast(0.1));

        assertThat(reasons(claimingToo(ofAnother))).singleElement().satisfies(reason -> {
            assertThat(reason.id()).isEqualTo(ReasonId.TOO_FEW_CLAIMS);
            assertThat(reason.cause())
                    .startsWith("4 claims of the kind 'metric' must hold ")
                    .endsWith(", and 3 do");
        });
    }

    @Test
    void claims_on_other_data_are_not_counted() throws IOException {
        ask("metric", 4);

        assertThat(reasons(claimingToo(Evaluation.of(LoanClaims.MODEL, others()).claim(accuracy(), atLeast(0.1)))))
                .extracting(Reason::id)
                .containsExactly(ReasonId.TOO_FEW_CLAIMS);
    }

    @Test
    void the_same_claim_on_the_same_data_under_another_name_is_counted_once() throws IOException {
        ask("metric", 4);
        Dataset<Loans.Loan, String> renamed =
                Dataset.of("loans/again", LoanClaims.LOANS.inputs(), LoanClaims.LOANS.truth());

        assertThat(reasons(claimingToo(Evaluation.of(LoanClaims.MODEL, renamed).claim(rocAuc("bad"), atLeast(0.1)))))
                .extracting(Reason::id)
                .containsExactly(ReasonId.TOO_FEW_CLAIMS);
    }

    @Test
    void a_claim_of_a_users_own_class_is_not_counted_as_one_of_ours() throws IOException {
        ask("metric", 4);
        Claim said = LoanClaims.EVALUATION.claim(accuracy(), atLeast(0.1));

        assertThat(reasons(claimingToo(new DisguisedClaim(said, said.judge()))))
                .extracting(Reason::id)
                .containsExactly(ReasonId.TOO_FEW_CLAIMS);
    }

    @Test
    void a_claim_of_a_users_own_class_meets_no_entry_that_is_called_like_it() throws IOException {
        Claim said = LoanClaims.ranks();
        LoanBuild build = new LoanBuild()
                .with(
                        "separates",
                        test -> test.claimingOnly(TestScript.claiming(new DisguisedClaim(said, said.judge()))));

        assertThat(reasons(build))
                .extracting(Reason::id)
                .containsOnly(ReasonId.METRIC_OF_THE_USER, ReasonId.CLAIM_WEAKENED);
        assertThat(release.judge().reasons())
                .extracting(Reason::cause)
                .contains("it is given by com.example.gate.DisguisedClaim");
    }

    /** What is said of a requirement whose test ended so, with these claims. */
    private Reason unmet(Status status, TestScript.Claiming... claims) throws IOException {
        return unmet(new LoanBuild(), status, claims);
    }

    private Reason unmet(LoanBuild build, Status status, TestScript.Claiming... claims) throws IOException {
        return reasons(build.with("separates", test -> test.claimingOnly(claims).ending(status))).stream()
                .filter(reason -> reason.id() == ReasonId.REQUIREMENT_UNMET)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_requirement_whose_test_failed_before_it_could_claim_says_what_failed_and_not_to_claim() throws IOException {
        Reason broken = unmet(new LoanBuild().expecting("separates", LoanClaims.ranks()), Status.BROKEN);

        assertThat(broken.cause())
                .isEqualTo("LoanModelTest#separates, which is marked with CR-1, is broken before it could claim what is"
                        + " expected of it: it is BROKEN");
        assertThat(broken.fix()).isEqualTo("mend what the test shows");
    }

    @Test
    void of_a_requirement_whose_test_need_not_claim_nothing_but_the_failure_is_said() throws IOException {
        Reason broken = unmet(new LoanBuild().expecting("prices", LoanClaims.prices()), Status.FAILED);

        assertThat(broken.cause())
                .isEqualTo("LoanModelTest#separates, which is marked with CR-1, is red: it is FAILED");
        assertThat(broken.fix()).isEqualTo("mend what the test shows");
    }

    @Test
    void a_requirement_whose_claim_does_not_hold_says_so() throws IOException {
        Reason red = unmet(Status.FAILED, TestScript.claiming(WaysNothingClaimed.tooHigh()));

        assertThat(red.cause()).isEqualTo("LoanModelTest#separates, which is marked with CR-1, is red");
        assertThat(red.fix()).isEqualTo("mend what the test shows");
    }

    @Test
    void a_requirement_whose_test_did_not_run_says_to_run_it() throws IOException {
        Reason skipped = unmet(Status.SKIPPED);

        assertThat(skipped.cause())
                .isEqualTo("LoanModelTest#separates, which is marked with CR-1, was skipped: @Disabled");
        assertThat(skipped.fix()).isEqualTo("let that test run to its end");
    }

    @Test
    void a_requirement_whose_test_passed_without_a_claim_says_to_claim() throws IOException {
        Reason silent = unmet(Status.PASSED);

        assertThat(silent.cause())
                .isEqualTo("LoanModelTest#separates, which is marked with CR-1, made no claim that holds");
        assertThat(silent.fix()).isEqualTo("claim with ModelUnit's assertions, which leave evidence");
    }

    @Test
    void a_check_of_a_users_own_class_is_none_that_the_policy_asks_for() throws IOException {
        Claim said = LoanClaims.sharedRows(LoanClaims.HOLDOUT);
        CheckVerdict holds = new CheckVerdict(
                "loans/holdout", "shared rows", said.requirement(), VerdictStatus.MET, "so", List.of(), "", "");
        LoanBuild build = new LoanBuild()
                .with("is_new", test -> test.claimingOnly(TestScript.claiming(new DisguisedClaim(said, holds))));

        assertThat(reasons(build))
                .filteredOn(reason -> reason.id() == ReasonId.CHECK_MISSING)
                .singleElement()
                .satisfies(reason -> assertThat(reason.cause())
                        .contains("no check of 'shared rows' holds", "com.example.gate.DisguisedClaim"));
    }

    @Test
    void a_check_of_another_model_is_none() throws IOException {
        Fingerprint champion = new LoanModel("champion.onnx").fingerprint();

        assertThat(reasons(closeFor(champion)))
                .filteredOn(reason -> reason.id() == ReasonId.CHECK_MISSING)
                .hasSize(1);
    }

    @Test
    void a_check_of_the_candidate_without_data_is_one() throws IOException {
        assertThat(reasons(closeFor(LoanClaims.MODEL.fingerprint())))
                .extracting(Reason::id)
                .doesNotContain(ReasonId.CHECK_MISSING);
    }

    private static LoanBuild closeFor(Fingerprint model) {
        ComparedTensor equal =
                new ComparedTensor("features", "Encoder", 10, 0, true, "", new TensorDifference.Least(0, 0, 0));
        Provenance provenance =
                new Provenance(model, DataUsed.of(Fingerprint.unknown("x"), "x", "", 10), "", 1, Map.of());
        Claim close = new FirstDivergence(
                        "features",
                        "training",
                        Tolerance.ulps(2),
                        List.of(equal),
                        List.of(equal),
                        List.of(),
                        List.of(),
                        provenance)
                .claim();
        return new LoanBuild().with("encodes", test -> test.claimingOnly(TestScript.claiming(close)));
    }

    @Test
    void a_first_policy_counts_as_the_gate_does() throws IOException {
        LoanBuild build = claimingToo(
                Evaluation.of(LoanClaims.MODEL, others()).claim(brierScore("bad"), atMost(0.9)),
                Evaluation.of(new LoanModel("champion.onnx"), LoanClaims.HOLDOUT)
                        .claim(accuracy(), atLeast(0.1)),
                new DisguisedClaim(LoanClaims.ranks(), LoanClaims.ranks().judge()));

        String policy = ReleaseDraft.of("challenger", Bank.candidate(), Bank.run(build, directory.resolve("drafted")))
                .policy();

        assertThat(policy).contains("\"metric\": 3");
    }
}
