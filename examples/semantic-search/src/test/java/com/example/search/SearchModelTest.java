package com.example.search;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Comparison;
import org.modelunit.Evaluation;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.Ranked;

/** What a search by meaning has to show before customers get it. */
@ModelTest(FaqSearch.class)
class SearchModelTest {

    @Test
    void finds_the_answer_among_the_first_three(Evaluation<Question, Ranked> evaluation) {
        assertThat(evaluation).hasMetric(hitRate(3), atLeast(0.70).withConfidence(0.95));
    }

    @Test
    void mostly_has_the_answer_in_the_first_place(Evaluation<Question, Ranked> evaluation) {
        assertThat(evaluation)
                .hasMetric(hitRate(1), atLeast(0.60).withConfidence(0.95))
                .hasMetric(meanReciprocalRank(), atLeast(0.65).withConfidence(0.95));
    }

    @Test
    void finds_far_more_than_the_search_by_words(
            Evaluation<Question, Ranked> evaluation, Evaluation<Question, Ranked> inService) {
        assertThat(Comparison.of(evaluation, inService))
                .hasDifference(hitRate(3), betterBy(0.25).withConfidence(0.95))
                .hasDifference(meanReciprocalRank(), betterBy(0.25).withConfidence(0.95));
    }
}
