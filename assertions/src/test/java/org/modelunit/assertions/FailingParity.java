package org.modelunit.assertions;

import static org.modelunit.assertions.ModelAssertions.*;
import static org.modelunit.behaviour.Answers.label;
import static org.modelunit.behaviour.Answers.score;

import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.behaviour.BeforeAfter;
import org.modelunit.column.Labels;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.ClassPredictions;

/** Claims on two models for the same inputs that do not hold; run by {@link FailureTextTest}, never by the build itself. */
@ModelTest(FailingParity.Fixture.class)
class FailingParity {

    static class Fixture {}

    /** Rounds scores to a quarter. */
    private static final Classifier<Double> COARSE = Classifier.of("int8", Labels.of("bad", "good"), score ->
            new double[] {Math.round(score * 4) / 4.0, 1 - Math.round(score * 4) / 4.0});

    private static BeforeAfter<Double, ClassPredictions> both() {
        return BeforeAfter.ofTwo(Loans.model(), COARSE, Loans.dataset(300, 0.8));
    }

    @Test
    void two_models_that_disagree() {
        assertThat(both().withNames("float", "int8"))
                .holds(label().stays(), atLeast(0.98).withConfidence(0.95));
    }

    @Test
    void two_models_whose_scores_differ() {
        assertThat(both()).holds(score("bad").stays(absolute(0.05)));
    }
}
