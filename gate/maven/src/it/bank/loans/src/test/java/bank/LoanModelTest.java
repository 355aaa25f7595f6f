package bank;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.*;
import org.modelunit.Evaluation;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.Classified;

@ModelTest(Loans.class)
class LoanModelTest {

    @Test
    void ranks(Evaluation<Loan, Classified> evaluation) {
        assertThat(evaluation).hasMetric(rocAuc("bad"), atLeast(0.72).withConfidence(0.95));
    }

    @Test
    void prices(Evaluation<Loan, Classified> evaluation) {
        assertThat(evaluation).hasMetric(brierScore("bad"), atMost(0.25).withConfidence(0.95));
    }

    @Test
    void branches(Evaluation<Loan, Classified> evaluation) {
        assertThat(evaluation)
                .hasMetricOnEachSlice(
                        by("branch", Loan::branch),
                        rocAuc("bad"),
                        atLeast(0.60).unlessRefuted(0.95).detecting(0.20));
    }
}
