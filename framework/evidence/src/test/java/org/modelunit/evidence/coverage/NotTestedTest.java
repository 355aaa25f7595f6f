package org.modelunit.evidence.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.brierScore;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Evaluation;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.column.Labels;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.summary.SampleBuild;
import org.modelunit.fairness.Fairness;
import org.modelunit.outcome.Classified;
import org.modelunit.slice.Disparity;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.Slicing;

class NotTestedTest {

    private static final Slicing<Loan> SEX = Slicing.by("sex", Loan::sex);
    private final Evaluation<Loan, Classified> evaluation = Evaluation.of(
            Classifier.<Loan>of(
                    "m.onnx", Labels.of("bad", "good"), loan -> new double[] {loan.score(), 1 - loan.score()}),
            Loans.good("shop", 300).dataset());

    private static ClaimEvidence evidence(Claim claim) {
        return SampleBuild.evidence(SampleBuild.id("test"), claim, claim.judge());
    }

    /** The same claim by a class of a user's own. */
    private static ClaimEvidence byUser(ClaimEvidence claim) {
        return new ClaimEvidence(
                claim.id(),
                claim.requirement(),
                claim.contract().with(Contract.CLAIMED_BY, "com.example.Mine"),
                claim.provenance(),
                claim.status(),
                claim.sentence(),
                claim.facts(),
                new ClaimEvidence.Findings(null, claim.forestPlots(), List.of()));
    }

    private ClaimEvidence disparity(Disparity<Classified> disparity) {
        return evidence(SliceClaim.of(evaluation, SEX, disparity, atMost(0.5)));
    }

    private static int count(String kind, ClaimEvidence... claims) {
        return NotTested.of(List.of(claims)).kinds().stream()
                .filter(counted -> counted.name().equals(kind))
                .findFirst()
                .orElseThrow()
                .claims();
    }

    @Test
    void a_measure_of_fairness_counts_by_what_it_is_made_of() {
        assertThat(count(
                        "fairness",
                        disparity(Fairness.demographicParityDifference("bad")),
                        disparity(Fairness.equalOpportunityDifference("bad"))))
                .isEqualTo(2);
    }

    @Test
    void a_claim_that_is_only_called_like_a_measure_of_fairness_is_none() {
        ClaimEvidence called =
                disparity(Disparity.difference("equal opportunity difference of 'bad'", List.of(brierScore("bad"))));

        assertThat(count("fairness", called)).isZero();
        assertThat(count("slices", called)).isOne();
    }

    @Test
    void a_claim_of_a_users_own_class_counts_for_nothing_that_it_is_called_like() {
        ClaimEvidence fair = disparity(Fairness.demographicParityDifference("bad"));
        ClaimEvidence ranks = evidence(evaluation.claim(rocAuc("bad"), atLeast(0.5)));

        assertThat(count("performance", ranks)).isOne();
        assertThat(count("performance", byUser(ranks))).isZero();
        assertThat(count("fairness", byUser(fair))).isZero();
        assertThat(count("slices", byUser(fair))).isZero();
    }

    @Test
    void of_nothing_nothing_is_tested() {
        assertThat(NotTested.of(List.of()).missing())
                .hasSameSizeAs(NotTested.of(List.of()).kinds());
    }
}
