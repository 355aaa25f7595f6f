package com.example.credit;

import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.junit.ModelTest;

/** That the hold-out is what the claims take it for. */
@ModelTest(CreditRisk.class)
class HoldoutModelTest {

    @Test
    void shares_no_applicant_with_training(Dataset<Applicant, String> holdout, Dataset<Applicant, String> training) {
        assertThat(holdout)
                .sharesNoRowsWith(training)
                .sharesNoRowsWith(training, rounded(2).normalized());
    }

    @Test
    void says_one_thing_of_each_applicant(Dataset<Applicant, String> holdout) {
        assertThat(holdout).hasNoDuplicates().hasNoConflictingLabels();
    }

    @Test
    void has_the_labels_and_the_balance_of_the_population(Dataset<Applicant, String> holdout) {
        assertThat(holdout)
                .hasLabels("good", "bad")
                .hasShareOf("bad", between(0.25, 0.40).withConfidence(0.95));
    }
}
