package com.example.credit;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;
import static org.modelunit.fairness.Fairness.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.junit.ModelTest;
import org.modelunit.junit.Requirement;
import org.modelunit.outcome.Classified;

/** That the service treats women and men alike, as far as the hold-out can tell. */
@Requirement("CR-7")
@ModelTest(CreditRisk.class)
class FairnessModelTest {

    @Test
    void approves_women_and_men_alike(Evaluation<Applicant, Classified> inService) {
        assertThat(inService)
                .hasDisparity(
                        Groups.SEX,
                        demographicParityRatio("good"),
                        FOUR_FIFTHS.unlessRefuted(0.95).detecting(0.30));
    }

    @Test
    void gives_women_and_men_who_would_pay_the_same_chance(Evaluation<Applicant, Classified> inService) {
        assertThat(inService)
                .hasDisparity(
                        Groups.SEX,
                        equalOpportunityDifference("good"),
                        atMost(0.10).unlessRefuted(0.95).detecting(0.25));
    }

    @Test
    void errs_for_women_and_men_alike(Evaluation<Applicant, Classified> inService) {
        assertThat(inService)
                .hasDisparity(
                        Groups.SEX,
                        equalizedOddsDifference("bad"),
                        atMost(0.15).unlessRefuted(0.95).detecting(0.25));
    }

    @Test
    void promises_women_and_men_the_same(Evaluation<Applicant, Classified> inService) {
        assertThat(inService).hasDisparity(Groups.SEX, predictiveParityDifference("good"), atMost(0.15));
    }
}
