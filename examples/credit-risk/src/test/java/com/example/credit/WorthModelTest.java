package com.example.credit;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Comparison;
import org.modelunit.Evaluation;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;

/** What the challenger is worth to the bank, and against the model that it would replace. */
@ModelTest(CreditRisk.class)
class WorthModelTest {

    /** The costs that come with the data: a bad risk that is accepted costs five times a good one that is declined. */
    private static final CostMatrix COSTS = CostMatrix.costsIn("units")
            .amount("bad", "good", 5)
            .amount("good", "bad", 1)
            .otherwise(0);

    @Test
    void costs_less_than_accepting_everybody(Evaluation<Applicant, Classified> inService) {
        assertThat(inService).hasMetric(expectedCost(COSTS), atMost(1.5).withConfidence(0.95));
    }

    @Test
    void still_finds_bad_risks_where_they_are_rare(Evaluation<Applicant, Classified> inService) {
        assertThat(inService.at(prevalence("bad", 0.10))).hasMetric(negativePredictiveValue("bad"), atLeast(0.90));
    }

    @Test
    void replaces_the_champion_without_a_loss(
            Evaluation<Applicant, Classified> evaluation, Evaluation<Applicant, Classified> championEvaluation) {
        assertThat(Comparison.of(evaluation, championEvaluation))
                .hasDifference(rocAuc("bad"), notWorseBy(0.02).withConfidence(0.95))
                .hasDifference(logLoss(), betterBy(0));
    }

    @Test
    void breaks_little_of_what_worked(
            Evaluation<Applicant, Classified> inService, Evaluation<Applicant, Classified> championInService) {
        assertThat(Comparison.of(inService, championInService))
                .hasShareOf(negativeFlips(), atMost(0.15).withConfidence(0.95));
    }

    @Test
    void is_not_much_worse_for_any_age(
            Evaluation<Applicant, Classified> inService, Evaluation<Applicant, Classified> championInService) {
        assertThat(Comparison.of(inService, championInService))
                .hasDifferenceOnEachSlice(
                        Groups.AGE,
                        accuracy(),
                        notWorseBy(0.10).unlessRefuted(0.95).detecting(0.20));
    }
}
