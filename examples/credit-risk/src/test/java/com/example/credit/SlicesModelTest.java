package com.example.credit;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.junit.ModelTest;
import org.modelunit.junit.SliceTest;
import org.modelunit.outcome.Classified;

/** That the challenger leaves no group of applicants behind, and holds at the edges. */
@ModelTest(CreditRisk.class)
class SlicesModelTest {

    @Test
    void ranks_well_for_either_sex(Evaluation<Applicant, Classified> evaluation) {
        assertThat(evaluation)
                .hasMetricOnEachSlice(Groups.SEX, rocAuc("bad"), atLeast(0.65).withConfidence(0.95));
    }

    @Test
    void finds_bad_risks_at_every_age(Evaluation<Applicant, Classified> inService) {
        assertThat(inService)
                .hasMetricOnEachSlice(
                        Groups.AGE,
                        recall("bad"),
                        atLeast(0.70).unlessRefuted(0.95).detecting(0.25));
    }

    @SliceTest("ageGroups")
    void ranks_better_than_chance_at_every_age(Evaluation<Applicant, Classified> evaluation) {
        assertThat(evaluation).hasMetric(rocAuc("bad"), atLeast(0.60).withConfidence(0.95));
    }

    @Test
    void serves_no_job_much_worse_than_all(Evaluation<Applicant, Classified> inService) {
        assertThat(inService)
                .hasMetricOnSlices(
                        Groups.JOB, accuracy(), againstOverall(notWorseBy(0.15).withConfidence(0.95)));
    }

    @Test
    void serves_sex_and_age_together(Evaluation<Applicant, Classified> inService) {
        assertThat(inService)
                .hasMetricOnEachSlice(
                        Groups.SEX_AND_AGE,
                        accuracy(),
                        atLeast(0.55).unlessRefuted(0.95).detecting(0.25));
    }

    @Test
    void holds_at_the_edges(Evaluation<Applicant, Classified> inService) {
        assertThat(inService)
                .hasMetricOnEachSlice(
                        extremes("amount", Applicant::creditAmount, 0.10),
                        accuracy(),
                        atLeast(0.55).unlessRefuted(0.95).detecting(0.30))
                .hasMetricOnEachSlice(
                        nearDecisionBoundary("bad", CreditRisk.CUT_OFF, 0.10),
                        brierScore("bad"),
                        atMost(0.25).withConfidence(0.95));
    }
}
