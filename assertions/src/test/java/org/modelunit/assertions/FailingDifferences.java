package org.modelunit.assertions;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.CostMatrix;

/** Claims on differences, worth and grouped examples that do not hold; run by {@link FailureTextTest}, never by the build itself. */
@ModelTest(FailingDifferences.Fixture.class)
class FailingDifferences {

    static class Fixture {}

    @Test
    void a_challenger_that_is_worse() {
        assertThat(Loans.comparison(300, 0.9))
                .hasDifference(rocAuc("bad"), notWorseBy(0.02).withConfidence(0.95));
    }

    @Test
    void a_challenger_that_may_be_worse() {
        assertThat(Loans.comparison(300, 0.2))
                .hasDifference(accuracy(), notWorseBy(0.01).withConfidence(0.95));
    }

    @Test
    void a_challenger_whose_loss_is_no_lower() {
        assertThat(Loans.comparison(300, 0.9)).hasDifference(logLoss(), betterBy(0));
    }

    @Test
    void several_differences_at_once() {
        ModelSoftAssertions.assertSoftly(softly -> {
            softly.assertThat(Loans.comparison(300, 0.9)).hasDifference(logLoss(), betterBy(0));
            softly.assertThat(Loans.comparison(300, 0.9))
                    .hasDifference(brierScore("bad"), atMost(0).withConfidence(0.95))
                    .hasDifference(accuracy(), betterBy(0.2));
        });
    }

    @Test
    void a_margin_for_a_metric_without_a_better_side() {
        assertThat(Loans.comparison(300, 0.9)).hasDifference(calibrationSlope("bad"), notWorseBy(0.1));
    }

    @Test
    void a_value_in_money_for_another_population() {
        CostMatrix payoffs = CostMatrix.payoffsIn("EUR")
                .amount("good", "good", 120)
                .amount("bad", "good", -800)
                .otherwise(0);
        assertThat(Loans.evaluation(300, 0.8).at(prevalence("bad", 0.03)).at(cutOff("bad", 0.4)))
                .hasMetric(expectedValue(payoffs), atLeast(100).withConfidence(0.95));
    }

    @Test
    void groups_that_tell_less_than_their_rows() {
        var loans = Loans.dataset(300, 0.8).withGroups(score -> "borrower " + Math.round(score * 60));
        assertThat(Evaluation.of(Loans.model(), loans))
                .hasMetric(accuracy(), atLeast(0.74).withConfidence(0.95));
    }

    @Test
    void an_equal_challenger_on_too_few_examples() {
        assertThat(Loans.comparison(300, 0))
                .hasDifference(rocAuc("bad"), notWorseBy(0.01).withConfidence(0.95));
    }

    @Test
    void an_equal_challenger_that_has_to_be_better() {
        assertThat(Loans.comparison(300, 0))
                .hasDifference(accuracy(), betterBy(0).withConfidence(0.95));
    }

    @Test
    void an_equal_challenger_of_a_loss_that_may_be_worse() {
        assertThat(Loans.comparison(300, 0))
                .hasDifference(logLoss(), notWorseBy(0.001).withConfidence(0.95));
    }

    @Test
    void an_equal_challenger_and_a_guard_that_could_find_little() {
        assertThat(Loans.comparison(300, 0))
                .hasDifference(
                        brierScore("bad"), notWorseBy(0.01).unlessRefuted(0.95).detecting(0.01));
    }
}
