package com.example.credit;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.junit.ModelTest;
import org.modelunit.junit.Requirement;
import org.modelunit.outcome.Classified;

/** What a model has to show before it may score applicants. */
@ModelTest(CreditRisk.class)
class CreditRiskModelTest {

    @Test
    void separates_good_from_bad_risks(Evaluation<Applicant, Classified> evaluation) {
        assertThat(evaluation).hasMetric(rocAuc("bad"), atLeast(0.72).withConfidence(0.95));
    }

    @Test
    void gives_probabilities_that_can_be_priced(Evaluation<Applicant, Classified> evaluation) {
        assertThat(evaluation)
                .hasMetric(brierScore("bad"), atMost(0.20).withConfidence(0.95))
                .hasMetric(logLoss(), atMost(0.60).withConfidence(0.95))
                .hasMetric(calibrationSlope("bad"), between(0.80, 1.80).withConfidence(0.95));
    }

    @Test
    @Requirement("CR-2")
    void finds_most_bad_risks_at_the_cut_off_of_the_service(Evaluation<Applicant, Classified> inService) {
        assertThat(inService)
                .hasMetric(recall("bad"), atLeast(0.70).unlessRefuted(0.95).detecting(0.15))
                .hasMetric(precision("bad"), atLeast(0.40).unlessRefuted(0.95).detecting(0.15));
    }

    @Test
    @Requirement("CR-3")
    void declines_few_applicants_who_would_have_paid(Evaluation<Applicant, Classified> inService) {
        assertThat(inService).hasMetric(recall("good"), atLeast(0.55).withConfidence(0.95));
    }
}
