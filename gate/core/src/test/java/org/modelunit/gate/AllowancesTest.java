package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.slice.SliceRequirement.eachSlice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.Metrics;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult.Status;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.Slicing;

/** What a policy lets pass, and no more. */
class AllowancesTest {

    private static final String WAIVER = """
        waivers:
          - {waive: ranks, reason: "the new branch is not in yet", owner: credit-team, approvedBy: risk-office, until: "2999-01-31"}
        """;

    @TempDir
    Path directory;

    private LoanRelease release;

    @BeforeEach
    void sign() throws IOException {
        release = new LoanRelease(directory).signed();
    }

    private void allow(String what) {
        release.replaceInPolicy("atLeast: 0.72, shown: 0.95", "atLeast: 0.72, shown: 0.95, " + what + ": allow");
    }

    private List<ReasonId> reasons(LoanBuild build) throws IOException {
        build.runIn(release.output());
        return release.judge().reasons().stream().map(Reason::id).toList();
    }

    /** The claim that the entry is about, of which the data cannot tell whether it holds. */
    private static Claim open() {
        double value = LoanClaims.EVALUATION.value(Metrics.rocAuc("bad"));
        Claim claim = LoanClaims.ranks(LoanClaims.EVALUATION, atLeast(value).withConfidence(0.95));
        assertThat(claim.judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        return claim;
    }

    private static LoanBuild claiming(Claim claim, Status status) {
        return new LoanBuild().with("separates", test -> test.claimingOnly(TestScript.claiming(claim))
                .ending(status));
    }

    @Test
    void an_inconclusive_claim_blocks_with_its_test() throws IOException {
        assertThat(reasons(claiming(open(), Status.INCONCLUSIVE)))
                .containsOnly(ReasonId.CLAIM_INCONCLUSIVE, ReasonId.TEST_FAILED, ReasonId.REQUIREMENT_UNMET);
    }

    @Test
    void an_entry_may_allow_an_inconclusive_claim() throws IOException {
        allow("inconclusive");
        release.replaceInPolicy("[CR-1, CR-2]", "[CR-2]");

        assertThat(reasons(claiming(open(), Status.INCONCLUSIVE))).isEmpty();
    }

    @Test
    void a_refuted_claim_is_no_inconclusive_one() throws IOException {
        allow("inconclusive");

        assertThat(reasons(claiming(WaysNothingClaimed.tooHigh(), Status.FAILED)))
                .contains(ReasonId.CLAIM_FAILED, ReasonId.TEST_FAILED);
    }

    @Test
    void an_inconclusive_claim_in_a_test_that_passed_is_swallowed_all_the_same() throws IOException {
        allow("inconclusive");

        assertThat(reasons(claiming(open(), Status.PASSED))).contains(ReasonId.CLAIM_SWALLOWED);
    }

    @Test
    void another_red_claim_of_the_test_is_not_allowed_with_it() throws IOException {
        allow("inconclusive");
        LoanBuild build = new LoanBuild().with("separates", test -> test.claimingOnly(
                        TestScript.claiming(open()), TestScript.claiming(LoanClaims.findsBad(0.999, 0.15)))
                .ending(Status.FAILED));

        assertThat(reasons(build)).contains(ReasonId.TEST_FAILED);
    }

    @Test
    void an_entry_may_allow_that_a_test_was_run_again() throws IOException {
        allow("reruns");
        LoanBuild build = new LoanBuild();
        build.tests.add(0, build.tests.get(0).claimingOnly().ending(Status.BROKEN));

        assertThat(reasons(build)).isEmpty();
    }

    @Test
    void an_entry_may_allow_a_claim_outside_any_test() throws IOException {
        allow("unattributed");
        release.replaceInPolicy("[CR-1, CR-2]", "[CR-2]");
        release.replaceInPolicy("  tests: [org.bank.LoanModelTest]\n", "");
        LoanBuild build = new LoanBuild()
                .with(
                        "separates",
                        test -> test.claimingOnly((recorder, id) ->
                                TestScript.claiming(LoanClaims.ranks()).record(recorder, TestId.UNATTRIBUTED)));

        assertThat(reasons(build)).isEmpty();
    }

    @Test
    void a_waiver_excuses_a_claim_that_does_not_hold_and_says_so() throws IOException {
        release.policy += WAIVER;
        release.replaceInPolicy("[CR-1, CR-2]", "[CR-2]");
        claiming(WaysNothingClaimed.tooHigh(), Status.FAILED).runIn(release.output());

        ReleaseVerdict verdict = release.judge();

        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.waived()).singleElement().satisfies(waived -> {
            assertThat(waived.id()).isEqualTo(ReasonId.CLAIM_FAILED);
            assertThat(waived.entry()).isEqualTo("ranks");
        });
    }

    @Test
    void an_inconclusive_claim_excuses_no_failed_test() throws IOException {
        allow("inconclusive");
        release.replaceInPolicy("[CR-1, CR-2]", "[CR-2]");

        assertThat(reasons(claiming(open(), Status.FAILED))).containsExactly(ReasonId.TEST_FAILED);
    }

    @Test
    void a_waiver_excuses_nothing_else_that_its_test_failed_by() throws IOException {
        release.policy += WAIVER;
        release.replaceInPolicy("[CR-1, CR-2]", "[CR-2]");
        LoanBuild build =
                claiming(WaysNothingClaimed.tooHigh(), Status.FAILED).with("separates", TestScript::failingOtherwise);

        assertThat(reasons(build)).containsExactly(ReasonId.TEST_FAILED);
    }

    @Test
    void a_waived_claim_that_fails_is_not_what_the_data_cannot_tell() throws IOException {
        release.policy += WAIVER;
        release.replaceInPolicy("[CR-1, CR-2]", "[CR-2]");

        assertThat(reasons(claiming(WaysNothingClaimed.tooHigh(), Status.INCONCLUSIVE)))
                .containsExactly(ReasonId.TEST_FAILED);
    }

    @Test
    void a_waiver_excuses_neither_what_is_missing_nor_what_is_weaker() throws IOException {
        release.policy += WAIVER;

        assertThat(reasons(new LoanBuild().with("separates", TestScript::claimingOnly)))
                .contains(ReasonId.CLAIM_MISSING);
    }

    @Test
    void a_waiver_excuses_no_slice_that_nobody_judged() throws IOException {
        release.policy += WAIVER.replace("ranks", "sexes");
        Claim ofMen = SliceClaim.of(
                LoanClaims.EVALUATION,
                Slicing.<Loan>by("sex", loan -> loan.sex().equals("female") ? "others" : "male"),
                rocAuc("bad"),
                eachSlice(atLeast(0.60).unlessRefuted(0.95).detecting(0.20)));
        new LoanBuild()
                .with(
                        "serves_everybody",
                        test -> test.claimingOnly(
                                TestScript.claiming(ofMen),
                                TestScript.claiming(LoanClaims.branches(LoanClaims.EVALUATION))))
                .runIn(release.output());

        ReleaseVerdict verdict = release.judge();

        assertThat(verdict.waived()).isEmpty();
        assertThat(verdict.reasons())
                .filteredOn(reason -> reason.id() == ReasonId.SLICE_MISSING)
                .singleElement()
                .satisfies(reason -> assertThat(reason.cause()).startsWith("'female' was not judged"));
    }

    @Test
    void a_weaker_claim_that_fails_as_well_is_not_excused() throws IOException {
        release.policy += WAIVER;
        LoanBuild build = claiming(LoanClaims.ranks(LoanClaims.EVALUATION, atLeast(0.999)), Status.FAILED);

        assertThat(reasons(build)).contains(ReasonId.CLAIM_WEAKER, ReasonId.TEST_FAILED);
    }

    @Test
    void a_weakened_claim_passes_once_somebody_else_has_approved_the_change() throws IOException {
        release.replaceInPolicy("atLeast: 0.72", "atLeast: 0.62");
        new LoanBuild()
                .with(
                        "separates",
                        test -> test.claimingOnly(TestScript.claiming(LoanClaims.ranks(
                                LoanClaims.EVALUATION, atLeast(0.62).withConfidence(0.95)))))
                .runIn(release.output());
        Reason weakened = release.judge().reasons().get(0);
        assertThat(release.judge().reasons()).containsExactly(weakened);
        assertThat(weakened.id()).isEqualTo(ReasonId.CLAIM_WEAKENED);
        assertThat(weakened.cause()).contains("was at least 0.72, is at least 0.62");
        String change = weakened.cause().replaceAll("change ([0-9a-f]{12}),.*", "$1");

        release.policy += """
            approvals:
              - {change: "%s", reason: "the market has changed", author: ann, approvedBy: bob}
            """.formatted(change);

        assertThat(release.judge().reasons()).isEmpty();
    }

    @Test
    void signed_evidence_passes_where_somebody_can_check_it() throws IOException {
        release.replaceInPolicy("signed: false", "signed: true");
        new LoanBuild().runIn(release.output());
        Gate gate = release.gate();

        assertThat(gate.verifying(run -> Optional.empty())
                        .judge(List.of(release.output()))
                        .isReleased())
                .isTrue();
        assertThat(gate.verifying(run -> Optional.of("its signature is of another key"))
                        .judge(List.of(release.output()))
                        .reasons())
                .extracting(Reason::id)
                .containsExactly(ReasonId.EVIDENCE_UNSIGNED);
    }

    @Test
    void a_claim_of_a_test_that_was_aborted_afterwards_meets_no_entry() throws IOException {
        release.replaceInPolicy("[CR-1, CR-2]", "[CR-2]");
        release.replaceInPolicy("  tests: [org.bank.LoanModelTest]\n", "");

        assertThat(reasons(claiming(LoanClaims.ranks(), Status.ABORTED))).containsExactly(ReasonId.TEST_NOT_RUN);
    }

    @Test
    void a_build_that_has_only_begun_is_blocked() {
        assertThat(release.gate().begin().reasons()).extracting(Reason::id).containsExactly(ReasonId.NOT_JUDGED_YET);
    }
}
