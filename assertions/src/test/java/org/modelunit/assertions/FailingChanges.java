package org.modelunit.assertions;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Comparison;
import org.modelunit.junit.ModelTest;

/** Claims on what changes from one model to another that do not hold; run by {@link FailureTextTest}, never by the build itself. */
@ModelTest(FailingChanges.Fixture.class)
class FailingChanges {

    static class Fixture {}

    @Test
    void a_challenger_that_breaks_what_worked() {
        var loans = Loans.comparison(300, 0.9);
        assertThat(Comparison.of(loans.challenger().at(cutOff("bad", 0.4)), loans.champion()))
                .hasShareOf(negativeFlips(), atMost(0.10).withConfidence(0.95));
    }

    @Test
    void a_score_that_may_move_too_often() {
        assertThat(Loans.comparison(300, 0.9))
                .hasShareOf(scoreMoves("bad", absolute(0.1)), atMost(0.30).withConfidence(0.95));
    }

    @Test
    void a_challenger_that_breaks_what_worked_for_some() {
        assertThat(Loans.comparison(300, 0.9))
                .hasShareOnEachSlice(
                        by("score", score -> score < 0.4 ? "low" : score < 0.6 ? "middle" : "high"),
                        negativeFlips(),
                        atMost(0.10).withConfidence(0.95));
    }

    @Test
    void a_challenger_that_is_worse_for_some() {
        assertThat(Loans.comparison(300, 0.9))
                .hasDifferenceOnEachSlice(
                        by(
                                "score",
                                score -> score < 0.4 ? "low" : score < 0.6 ? "middle" : score < 0.9 ? "high" : "top"),
                        accuracy(),
                        notWorseBy(0.02).withConfidence(0.95));
    }

    @Test
    void a_guard_of_slices_that_sees_too_little() {
        assertThat(Loans.comparison(300, 0.1))
                .hasDifferenceOnEachSlice(
                        by("score", score -> score < 0.4 ? "low" : score < 0.9 ? "high" : "top"),
                        rocAuc("bad"),
                        notWorseBy(0.05).unlessRefuted(0.95).detecting(0.01));
    }
}
