package com.example.credit;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.baseline.Baseline;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.Classified;

/** That the challenger is no worse than the one that was reviewed, whose answers are kept. */
@ModelTest(CreditRisk.class)
class BaselineModelTest {

    private static final Baseline KEPT =
            Baseline.at("src/test/resources/baselines/challenger.json").validForDays(3_650);

    @Test
    void has_not_fallen_below_what_was_reviewed(Evaluation<Applicant, Classified> evaluation) {
        assertThat(evaluation)
                .hasNotFallenBelow(KEPT, rocAuc("bad"), notWorseBy(0.02).withConfidence(0.95));
    }
}
