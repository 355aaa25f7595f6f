package org.modelunit.assertions;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.claim.ClaimFailure;
import org.modelunit.claim.Contract;
import org.modelunit.error.DataException;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.recording.Recording;
import org.modelunit.tensor.Tensor;
import org.opentest4j.AssertionFailedError;

class ModelAssertionsTest {

    @Test
    void plain_assertj_works_under_the_same_import() {
        assertThat(1.05).isCloseTo(1.0, within(0.1));
        assertThat(1.0f).isCloseTo(1.0f, offset(0.1f));
        assertThat(List.of("a", "b")).hasSize(2).contains("a", atIndex(0));
        assertThat("text").startsWith("t");
        assertThatThrownBy(() -> List.of().get(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void claims_that_hold_are_recorded_and_chained() {
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            assertThat(Loans.evaluation(300, 0.8))
                    .as("champion")
                    .hasMetric(rocAuc("bad"), atLeast(0.75).withConfidence(0.95))
                    .hasMetric(brierScore("bad"), atMost(0.25));
        }
        assertThat(recorded.claims()).containsExactly(" ROC AUC of 'bad' SHOWN", " Brier score of 'bad' MET");
    }

    @Test
    void differences_that_hold_are_recorded_and_chained() {
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            assertThat(Loans.comparison(300, 0.01))
                    .as("challenger")
                    .hasDifference(rocAuc("bad"), notWorseBy(0.02).withConfidence(0.95))
                    .hasDifference(logLoss(), atMost(0.1));
        }
        assertThat(recorded.claims())
                .containsExactly(
                        " ROC AUC of 'bad', challenger minus champion SHOWN",
                        " log loss, challenger minus champion MET");
    }

    @Test
    void claims_on_data_that_hold_are_recorded_and_chained() {
        Dataset<Double, String> loans = Loans.dataset(300, 0.8);
        Dataset<Double, String> earlier = Dataset.of("earlier", List.of(-1.0, -2.0), List.of("bad", "good"));
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            assertThat(loans)
                    .as("hold-out")
                    .sharesNoRowsWith(earlier)
                    .sharesNoRowsWith(earlier, rounded(6))
                    .hasNoDuplicates()
                    .hasNoDuplicates(keyedBy("score", (Double score) -> score))
                    .hasNoConflictingLabels()
                    .isLaterThan(earlier, score -> score)
                    .hasLabels("good", "bad")
                    .hasShareOf("bad", between(0.25, 0.4).withConfidence(0.95));
            assertThat(loans.withGroups(score -> "one")).sharesNoGroupsWith(earlier.withGroups(score -> "other"));
        }
        assertThat(recorded.claims())
                .containsExactly(
                        " shared rows MET",
                        " shared rows MET",
                        " duplicates MET",
                        " duplicates MET",
                        " conflicting labels MET",
                        " time MET",
                        " labels MET",
                        " share of 'bad' SHOWN",
                        " shared groups MET");
    }

    @Test
    void soft_claims_on_data_are_collected() {
        assertThatThrownBy(() -> ModelSoftAssertions.assertSoftly(
                        softly -> softly.assertThat(Dataset.of("twice", List.of("a", "a"), List.of("x", "y")))
                                .hasNoDuplicates()
                                .hasNoConflictingLabels()
                                .hasLabels("x", "y")))
                .hasMessageContaining("have no duplicates")
                .hasMessageContaining("have no conflicting labels")
                .hasMessageContaining("(2 failures)");
    }

    @Test
    void what_a_users_own_code_throws_keeps_all_its_lines() {
        Metric<Classified> broken = Metric.of("broken", (Classified outcomes) -> Integer.parseInt("no number"));
        try (var scope = Recording.into(new Recorded())) {
            assertThatThrownBy(() -> assertThat(Loans.evaluation(300, 0.4)).hasMetric(broken, atLeast(0.5)))
                    .isInstanceOf(DataException.class)
                    .hasMessage("broken threw NumberFormatException (its message may quote the row; to see it, run with"
                            + " -Dmodelunit.rows=values '-Dmodelunit.rows.columns=*')")
                    .satisfies(error -> assertThat(
                                    Objects.requireNonNull(error.getCause()).getStackTrace())
                            .extracting(StackTraceElement::getMethodName)
                            .contains("parseInt", "value"));
        }
    }

    @Test
    void neither_evidence_nor_failure_quotes_what_a_users_metric_throws() {
        Metric<Classified> broken = Metric.of("broken", (Classified outcomes) -> Integer.parseInt("Zaphod"));
        Metric<Classified> asserting = Metric.of("asserting", (Classified outcomes) -> {
            AssertionError error = new AssertionError("not Zaphod");
            error.setStackTrace(new StackTraceElement[] {new StackTraceElement("shop.Own", "metric", "Own.java", 7)});
            throw error;
        });
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            assertThatThrownBy(() -> assertThat(Loans.evaluation(300, 0.4)).hasMetric(broken, atLeast(0.5)))
                    .satisfies(error -> assertThat(trace(error)).doesNotContain("Zaphod"));
            assertThatThrownBy(() -> assertThat(Loans.evaluation(300, 0.4)).hasMetric(asserting, atLeast(0.5)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("AssertionError (its message may quote the row;")
                    .satisfies(error -> assertThat(trace(error)).doesNotContain("Zaphod"));
        }
        assertThat(recorded.errors()).hasSize(2).noneMatch(error -> trace(error).contains("Zaphod"));
    }

    private static String trace(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Test
    void judging_leaves_no_trace() {
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            Loans.evaluation(300, 0.8).judge(rocAuc("bad"), atLeast(0.99));
        }
        assertThat(recorded.claims()).isEmpty();
    }

    @Test
    void soft_assertions_keep_what_had_failed_before_an_error() {
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            assertThatThrownBy(() -> ModelSoftAssertions.assertSoftly(softly -> {
                        softly.assertThat(Loans.evaluation(300, 0.4)).hasMetric(accuracy(), atLeast(0.99));
                        softly.assertThat(Loans.evaluation(1, 0.4)).hasMetric(rocAuc("bad"), atLeast(0.5));
                    }))
                    .isInstanceOf(UndefinedMetricException.class)
                    .satisfies(error ->
                            assertThat(error.getSuppressed()).singleElement().isInstanceOf(AssertionFailedError.class));
        }
        assertThat(recorded.claims()).hasSize(2);
    }

    @Test
    void errors_of_claims_are_told_from_others_hard_or_soft() {
        try (var scope = Recording.into(new Recorded())) {
            var loans = Loans.evaluation(300, 0.4);
            assertThatThrownBy(() -> assertThat(loans).hasMetric(accuracy(), atLeast(0.999)))
                    .matches(ClaimFailure::isAll);
            ModelSoftAssertions softly = new ModelSoftAssertions();
            softly.assertThat(loans).hasMetric(accuracy(), atLeast(0.999));
            assertThatThrownBy(softly::assertAll).matches(ClaimFailure::isAll);
            softly.assertThat(1).isEqualTo(2);
            assertThatThrownBy(softly::assertAll).matches(error -> !ClaimFailure.isAll(error));
        }
    }

    @Test
    void a_claim_on_a_tensor_is_of_ours_in_whichever_jar_it_comes() {
        TensorClaim claim = new TensorClaim("features", "closeness", "be close", () -> {
            throw new IllegalStateException("nobody judges it");
        });

        assertThat(claim.contract().claimedBy(claim).terms()).doesNotContainKey(Contract.CLAIMED_BY);
    }

    @Test
    void soft_claims_can_be_chained_after_a_failure() {
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            ModelSoftAssertions softly = new ModelSoftAssertions();
            softly.assertThat(Loans.evaluation(300, 0.4))
                    .hasMetric(accuracy(), atLeast(0.99))
                    .hasMetric(rocAuc("bad"), atLeast(0.99));
            softly.assertThat(Tensor.of(new float[2], 2))
                    .as("features")
                    .hasShape(3)
                    .isFinite();
            assertThat(softly.assertionErrorsCollected()).hasSize(3);
        }
        assertThat(recorded.claims()).hasSize(4);
    }

    @Test
    void tensors_that_agree_pass() {
        Tensor reference = Tensor.of(new float[] {1, Float.NaN, -0.0f, Float.POSITIVE_INFINITY}, 2, 2);
        try (var scope = Recording.into(new Recorded())) {
            assertThat(Tensor.of(new float[] {1.0000001f, Float.NaN, 0.0f, Float.POSITIVE_INFINITY}, 2, 2))
                    .hasShape(2, 2)
                    .isCloseTo(reference, ulps(1));
        }
    }

    @Test
    void a_calibrated_model_is_claimed_to_be_so_by_slope_and_intercept() {
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            assertThat(Loans.calibrated(2_000)).isCalibrated(calibration("bad").withConfidence(0.95));
        }
        assertThat(recorded.claims())
                .containsExactly(" calibration slope of 'bad' SHOWN", " calibration intercept of 'bad' SHOWN");
    }

    @Test
    void a_calibration_fails_with_what_is_worse_and_keeps_the_other() {
        var tooSure = Loans.evaluation(300, 0.4); // the data cannot tell of the slope, and refute the intercept
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            assertThatThrownBy(() ->
                            assertThat(tooSure).isCalibrated(calibration("bad").withConfidence(0.95)))
                    .isNotInstanceOf(InconclusiveError.class)
                    .hasMessageStartingWith("Expected calibration intercept of 'bad'")
                    .satisfies(error -> assertThat(error.getSuppressed())
                            .singleElement()
                            .isInstanceOf(InconclusiveError.class)
                            .asString()
                            .contains("calibration slope of 'bad'"));
        }
        assertThat(recorded.claims())
                .containsExactly(" calibration slope of 'bad' INCONCLUSIVE", " calibration intercept of 'bad' REFUTED");
    }

    @Test
    void a_soft_calibration_is_one_error_that_knows_both() {
        ModelSoftAssertions softly = new ModelSoftAssertions();
        try (var scope = Recording.into(new Recorded())) {
            softly.assertThat(Loans.evaluation(300, 0.4)).isCalibrated(calibration("bad"));
        }
        assertThat(softly.assertionErrorsCollected()).singleElement().satisfies(error -> assertThat(error)
                .hasMessageContaining("calibration slope of 'bad'"));
    }

    @Test
    void a_calibration_has_tolerances_of_its_own() {
        assertThatThrownBy(() -> calibration("bad").withConfidence(0.9).withConfidence(0.9))
                .isInstanceOf(IllegalStateException.class);
        assertThat(calibration("bad").withSlope(between(0.9, 1.1)).slopeThreshold())
                .hasToString("at least 0.9 and at most 1.1");
        assertThat(calibration("bad").withIntercept(between(-1, 1)).interceptThreshold())
                .hasToString("at least -1 and at most 1");
        assertThat(calibration("bad").slopeThreshold()).hasToString("at least 0.8 and at most 1.25");
    }
}
