package org.modelunit.assertions;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.junit.ModelTest;
import org.modelunit.metric.score.Binning;
import org.modelunit.tensor.Tensor;

/** Claims that do not hold; run by {@link FailureTextTest}, never by the build itself. */
@ModelTest(FailingClaims.Fixture.class)
class FailingClaims {

    static class Fixture {}

    @Test
    void an_estimate_below_its_bar() {
        assertThat(Loans.evaluation(300, 0.4)).hasMetric(accuracy(), atLeast(0.9));
    }

    @Test
    void an_estimate_a_hair_below_its_bar() {
        var evaluation = Loans.evaluation(300, 0.4);
        assertThat(evaluation).hasMetric(rocAuc("bad"), atLeast(evaluation.value(rocAuc("bad")) + 0.00001));
    }

    @Test
    void a_claim_that_the_data_refute() {
        assertThat(Loans.evaluation(300, 0.4))
                .hasMetric(rocAuc("bad"), atLeast(0.85).withConfidence(0.95));
    }

    @Test
    void a_claim_that_the_data_cannot_settle() {
        assertThat(Loans.evaluation(300, 0.4))
                .hasMetric(rocAuc("bad"), atLeast(0.70).withConfidence(0.95));
    }

    @Test
    void a_claim_with_an_expectation() {
        assertThat(Loans.evaluation(300, 0.4))
                .as("champion")
                .hasMetric(accuracy(), atLeast(0.62).withConfidence(0.95).expecting(0.68));
    }

    @Test
    void a_ranking_of_few_examples() {
        assertThat(Loans.evaluation(60, 0.8))
                .hasMetric(rocAuc("bad"), atLeast(0.70).withConfidence(0.95));
    }

    @Test
    void a_guard_that_sees_a_shortfall() {
        assertThat(Loans.evaluation(300, 0.4))
                .hasMetric(recall("bad"), atLeast(0.80).unlessRefuted(0.95).detecting(0.15));
    }

    @Test
    void a_guard_that_sees_too_little() {
        assertThat(Loans.evaluation(60, 0.8))
                .hasMetric(recall("bad"), atLeast(0.60).unlessRefuted(0.95).detecting(0.05));
    }

    @Test
    void a_value_outside_its_range() {
        assertThat(Loans.evaluation(300, 0.4))
                .hasMetric(calibrationSlope("bad"), between(1.2, 1.4).withConfidence(0.9));
    }

    @Test
    void an_error_in_euros() {
        assertThat(Loans.amounts(200))
                .hasMetric(meanAbsoluteError(), atMost(150).withConfidence(0.95));
    }

    @Test
    void several_claims_at_once() {
        ModelSoftAssertions.assertSoftly(softly -> {
            softly.assertThat(Loans.evaluation(300, 0.4)).hasMetric(accuracy(), atLeast(0.9));
            softly.assertThat(Loans.evaluation(300, 0.4))
                    .hasMetric(rocAuc("bad"), atLeast(0.70).withConfidence(0.95));
            softly.assertThat(1).isEqualTo(2);
        });
    }

    @Test
    void only_inconclusive_claims() {
        ModelSoftAssertions.assertSoftly(softly -> {
            softly.assertThat(Loans.evaluation(300, 0.4))
                    .hasMetric(accuracy(), atLeast(0.65).withConfidence(0.95));
            softly.assertThat(Loans.evaluation(300, 0.4))
                    .hasMetric(rocAuc("bad"), atLeast(0.70).withConfidence(0.95));
        });
    }

    @Test
    void a_tensor_of_another_shape() {
        assertThat(Tensor.of(new float[6], 2, 3)).as("features").hasShape(3, 2);
    }

    @Test
    void a_tensor_with_holes() {
        assertThat(Tensor.of(new double[] {1, Double.NaN, 3, Double.POSITIVE_INFINITY}, 2, 2))
                .as("features")
                .isFinite();
    }

    @Test
    void a_tensor_that_training_computed_otherwise() {
        Tensor reference = Tensor.of(new float[] {1, 2, 3, 4}, 2, 2);
        assertThat(Tensor.of(new float[] {1, 2.000001f, 3, 4.5f}, 2, 2))
                .as("features")
                .isCloseTo(reference, ulps(2));
    }

    @Test
    void a_metric_without_a_value() {
        assertThat(Loans.evaluation(1, 0.4)).hasMetric(rocAuc("bad"), atLeast(0.7));
    }

    @Test
    void a_requirement_that_makes_no_sense() {
        assertThat(Loans.evaluation(300, 0.4)).hasMetric(accuracy(), atLeast(95));
    }

    @Test
    void a_model_that_is_too_sure_of_itself() {
        assertThat(Loans.evaluation(300, 0.4)).isCalibrated(calibration("bad"));
    }

    @Test
    void a_calibration_that_the_data_cannot_tell() {
        assertThat(Loans.evaluation(300, 0.4))
                .isCalibrated(
                        calibration("bad").withIntercept(between(-1.5, 1.5)).withConfidence(0.95));
    }

    @Test
    void a_calibration_that_no_model_could_show_on_these_rows() {
        assertThat(Loans.evaluation(300, 0.5))
                .hasMetric(calibrationSlope("bad"), between(0.9, 1.1).withConfidence(0.95));
    }

    @Test
    void a_calibration_error_above_its_bar() {
        assertThat(Loans.evaluation(300, 0.4))
                .hasMetric(expectedCalibrationError("bad", 10, Binning.EQUAL_MASS), atMost(0.05));
    }

    @Test
    void a_calibration_error_that_cannot_be_shown() {
        assertThat(Loans.evaluation(300, 0.4))
                .hasMetric(
                        expectedCalibrationError("bad", 10, Binning.EQUAL_MASS),
                        atMost(0.05).withConfidence(0.95));
    }

    @Test
    void a_gini_coefficient_that_the_data_cannot_settle() {
        assertThat(Loans.evaluation(300, 0.4))
                .hasMetric(gini("bad"), atLeast(0.40).withConfidence(0.95));
    }

    @Test
    void an_average_precision_of_few_examples() {
        assertThat(Loans.evaluation(60, 0.8))
                .hasMetric(averagePrecision("bad"), atLeast(0.50).withConfidence(0.95));
    }

    @Test
    void a_precision_that_is_never_reached() {
        assertThat(Loans.evaluation(300, -0.5)).hasMetric(recallAtPrecision("bad", 0.95), atLeast(0.1));
    }

    @Test
    void a_claim_that_says_why_it_is_made() {
        assertThat(Loans.evaluation(300, 0.4))
                .hasMetric(
                        rocAuc("bad"),
                        atLeast(0.85)
                                .withConfidence(0.95)
                                .because("below it, every case is read by hand")
                                .source("MRM-12 §3"));
    }
}
