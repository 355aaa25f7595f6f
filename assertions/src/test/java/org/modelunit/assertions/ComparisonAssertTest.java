package org.modelunit.assertions;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Comparison;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.comparison.ChangeShareClaim;
import org.modelunit.comparison.ChangeShareVerdict;
import org.modelunit.outcome.Classified;
import org.modelunit.recording.Recording;
import org.modelunit.slice.SliceDifferenceClaim;
import org.modelunit.slice.Slicing;

class ComparisonAssertTest {

    private static final Slicing<Double> SCORE = by("score", (Double score) -> score < 0.5 ? "low" : "high");

    private static List<String> recorded(Runnable claiming) {
        Recorded recorded = new Recorded();
        try (Recording.Scope scope = Recording.into(recorded)) {
            claiming.run();
        }
        return recorded.claims();
    }

    @Test
    void claims_on_changes_that_hold_are_recorded_and_chained() {
        Comparison<Double, Classified> comparison = Loans.comparison(300, 0.2);

        assertThat(recorded(() -> assertThat(comparison)
                        .hasShareOf(negativeFlips(), atMost(0.15).withConfidence(0.95))
                        .hasShareOf(positiveFlips(), atLeast(0.01))
                        .hasShareOf(disagreements(), atMost(0.20).withConfidence(0.95))
                        .hasShareOf(scoreMoves("bad", absolute(0.1)), atMost(0.05))
                        .hasShareOnEachSlice(
                                SCORE, negativeFlips(), atMost(0.20).withConfidence(0.95))
                        .hasDifferenceOnEachSlice(
                                SCORE, accuracy(), notWorseBy(0.10).withConfidence(0.95))
                        .hasDifferenceOnEachSlice(SCORE, logLoss(), atMost(0.1))))
                .containsExactly(
                        " share of negative flips, challenger against champion SHOWN",
                        " share of positive flips, challenger against champion MET",
                        " share of disagreements, challenger against champion SHOWN",
                        " share of scores of 'bad' that move by more than 0.1, challenger against champion MET",
                        " share of negative flips, challenger against champion by score SHOWN",
                        " accuracy, challenger minus champion by score SHOWN",
                        " log loss, challenger minus champion by score MET");
    }

    @Test
    void claims_on_comparisons_are_values_that_can_be_looked_at() {
        Comparison<Double, Classified> comparison = Loans.comparison(300, 0.2);

        ChangeShareVerdict flips =
                ChangeShareClaim.of(comparison, negativeFlips(), atMost(0.15)).judge();
        int broken = flips.count();
        List<Integer> rows = flips.rows();

        assertThat(rows).hasSize(broken).isSorted();
        assertThat(recorded(() -> {
                    var claim = SliceDifferenceClaim.of(comparison, SCORE, accuracy(), notWorseBy(0.10));
                    assertThat(claim.withMinimum(50)).holds();
                }))
                .hasSize(1);
        assertThat(flips.status()).isEqualTo(VerdictStatus.MET);
    }

    @Test
    void soft_claims_on_changes_are_collected() {
        assertThatThrownBy(
                        () -> ModelSoftAssertions.assertSoftly(softly -> softly.assertThat(Loans.comparison(300, 0.9))
                                .hasShareOf(negativeFlips(), atMost(0))
                                .hasShareOnEachSlice(SCORE, negativeFlips(), atMost(0))
                                .hasDifferenceOnEachSlice(SCORE, accuracy(), betterBy(0.5))))
                .hasMessageContaining("(3 failures)");
    }
}
