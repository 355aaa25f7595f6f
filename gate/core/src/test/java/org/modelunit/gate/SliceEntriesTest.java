package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.brierScore;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.slice.SliceRequirement.againstBest;
import static org.modelunit.slice.SliceRequirement.againstOverall;
import static org.modelunit.slice.SliceRequirement.eachSlice;
import static org.modelunit.slice.SliceRequirement.largestGap;
import static org.modelunit.slice.SliceRequirement.ratioBetween;
import static org.modelunit.slice.SliceRequirement.smallestRatio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.gate.draft.ReleaseDraft;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.slice.Disparity;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.Slicing;

/** A bar for slices is met by what is claimed of the slices themselves, and of what the entry names. */
class SliceEntriesTest {

    private static final Slicing<Loan> SEX = Slicing.by("sex", Loan::sex);

    @TempDir
    Path directory;

    private LoanRelease release;

    @BeforeEach
    void sign() throws IOException {
        release = new LoanRelease(directory).signed();
        release.replaceInPolicy("atLeast: {slices: 3, fairness: 1}", "atLeast: {slices: 2}");
    }

    private void ask(String metric, String bar) {
        release.replaceInPolicy(
                "- {id: sexes,",
                "- {id: asked, metric: \"" + metric + "\", by: sex, on: loans/holdout, " + bar
                        + ", shown: 0.95}\n  - {id: sexes,");
    }

    private List<Reason> reasons(Claim claim) throws IOException {
        assertThat(claim.judge().status().isGreen()).isTrue();
        LoanBuild build = new LoanBuild();
        build.tests.add(TestScript.passed(LoanBuild.CLASS, "asks", claim));
        build.runIn(release.output());
        return release.judge().reasons();
    }

    private static Claim claim(Metric<? super Classified> metric, SliceRequirement required) {
        return SliceClaim.of(LoanClaims.EVALUATION, SEX, metric, required);
    }

    @Test
    void how_far_slices_lie_below_all_says_nothing_of_how_high_they_are() throws IOException {
        ask("Brier score of 'bad'", "atMost: 0.2");

        assertThat(reasons(
                        claim(brierScore("bad"), againstOverall(notWorseBy(0.19).withConfidence(0.95)))))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.id()).isEqualTo(ReasonId.CLAIM_WEAKER);
                    assertThat(reason.entry()).isEqualTo("asked");
                    assertThat(reason.cause()).contains("each slice against all");
                });
    }

    @Test
    void nor_does_how_far_they_lie_below_the_best_or_one_another() throws IOException {
        ask("Brier score of 'bad'", "atMost: 0.2");
        assertThat(reasons(claim(brierScore("bad"), againstBest(notWorseBy(0.19).withConfidence(0.95)))))
                .extracting(Reason::id)
                .containsExactly(ReasonId.CLAIM_WEAKER);
    }

    @Test
    void a_ratio_of_two_slices_is_no_value_of_either() throws IOException {
        ask("ROC AUC of 'bad'", "atLeast: 0.7");
        assertThat(reasons(claim(
                        rocAuc("bad"),
                        ratioBetween("female", "male", atLeast(0.7).withConfidence(0.95)))))
                .extracting(Reason::id)
                .contains(ReasonId.CLAIM_WEAKER);
    }

    @Test
    void an_entry_that_names_the_slicing_with_the_metric_is_no_other() throws IOException {
        release.replaceInPolicy(
                "- {id: sexes,",
                "- {id: asked, metric: \"Brier score of 'bad' by sex\", on: loans/holdout, atMost: 0.2, shown: 0.95}\n"
                        + "  - {id: sexes,");

        assertThat(reasons(
                        claim(brierScore("bad"), againstOverall(notWorseBy(0.19).withConfidence(0.95)))))
                .extracting(Reason::id)
                .containsExactly(ReasonId.CLAIM_WEAKER);
    }

    @Test
    void what_is_claimed_of_each_slice_meets_it() throws IOException {
        ask("Brier score of 'bad'", "atMost: 0.35");

        assertThat(reasons(claim(brierScore("bad"), eachSlice(atMost(0.35).withConfidence(0.95)))))
                .isEmpty();
    }

    @Test
    void the_largest_gap_meets_an_entry_that_names_it() throws IOException {
        ask("Brier score of 'bad' difference", "atMost: 0.3");
        assertThat(reasons(claim(brierScore("bad"), largestGap(atMost(0.3).withConfidence(0.95)))))
                .isEmpty();
    }

    @Test
    void the_smallest_ratio_meets_an_entry_that_names_it() throws IOException {
        ask("ROC AUC of 'bad' ratio", "atLeast: 0.6");
        assertThat(reasons(claim(rocAuc("bad"), smallestRatio(atLeast(0.6).withConfidence(0.95)))))
                .isEmpty();
    }

    @Test
    void a_disparity_that_is_called_like_a_metric_is_none() throws IOException {
        ask("ROC AUC of 'bad'", "atLeast: 0.6");
        Disparity<Classified> disguised = Disparity.ratio("ROC AUC of 'bad'", List.of(rocAuc("bad")));

        assertThat(reasons(SliceClaim.of(
                        LoanClaims.EVALUATION, SEX, disguised, atLeast(0.6).withConfidence(0.95))))
                .extracting(Reason::id)
                .contains(ReasonId.METRIC_OF_THE_USER);
    }

    @Test
    void a_disparity_of_ones_own_meets_an_entry_that_says_so() throws IOException {
        release.replaceInPolicy(
                "- {id: sexes,",
                "- {id: asked, metric: \"gap in price\", kind: slices, by: sex, on: loans/holdout, atMost: 0.3, shown:"
                        + " 0.95}\n"
                        + "  - {id: sexes,");
        Disparity<Classified> own = Disparity.difference("gap in price", List.of(brierScore("bad")));

        assertThat(reasons(SliceClaim.of(
                        LoanClaims.EVALUATION, SEX, own, atMost(0.3).withConfidence(0.95))))
                .isEmpty();
    }

    @Test
    void a_claim_whose_name_is_given_by_hand_is_about_what_it_measures() throws IOException {
        ask("recall of 'bad'", "atLeast: 0.6");
        SliceClaim<Loan, Classified> named = new SliceClaim<>(
                LoanClaims.EVALUATION,
                SEX,
                "recall of 'bad'",
                List.of(rocAuc("bad")),
                eachSlice(atLeast(0.6).withConfidence(0.95)),
                42);

        assertThat(reasons(named)).extracting(Reason::cause).contains("it is so called, but measures ROC AUC of 'bad'");
    }

    @Test
    void a_disparity_that_is_called_like_a_measure_of_fairness_is_not_counted_as_one() throws IOException {
        release.replaceInPolicy("atLeast: {slices: 2}", "atLeast: {fairness: 2}");
        Disparity<Classified> disguised =
                Disparity.difference("equal opportunity difference of 'bad'", List.of(brierScore("bad")));

        assertThat(reasons(SliceClaim.of(
                        LoanClaims.EVALUATION, SEX, disguised, atMost(0.3).withConfidence(0.95))))
                .extracting(Reason::id)
                .containsExactly(ReasonId.TOO_FEW_CLAIMS);
    }

    @Test
    void a_first_policy_has_no_entry_that_its_own_run_would_not_meet() throws IOException {
        LoanBuild build = new LoanBuild();
        build.tests.add(TestScript.passed(
                LoanBuild.CLASS,
                "asks",
                claim(brierScore("bad"), againstOverall(notWorseBy(0.19).withConfidence(0.95)))));

        String policy = ReleaseDraft.of("challenger", Bank.candidate(), Bank.run(build, directory.resolve("drafted")))
                .policy();

        assertThat(policy).contains("Brier score of 'bad'").doesNotContain("atMost: 0.19");
    }
}
