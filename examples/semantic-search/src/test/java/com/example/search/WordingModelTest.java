package com.example.search;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.Ranked;
import org.modelunit.slice.Slicing;

/** That the search understands its customers whatever they ask for, and however they put it. */
@ModelTest(FaqSearch.class)
class WordingModelTest {

    private static final Slicing<Question> STYLE = by("style", Question::style);

    private static final Slicing<Question> LENGTH =
            byNumber("length in words", Question::words).edges(6, 13);

    private static final Slicing<Question> THEME = by("theme", Question::theme);

    @Test
    void understands_every_style(Evaluation<Question, Ranked> evaluation) {
        assertThat(evaluation)
                .hasMetricOnEachSlice(STYLE, hitRate(3), atLeast(0.50).withConfidence(0.95));
    }

    @Test
    void understands_questions_of_any_length(Evaluation<Question, Ranked> evaluation) {
        assertThat(evaluation)
                .hasMetricOnEachSlice(LENGTH, hitRate(3), atLeast(0.60).withConfidence(0.95));
    }

    @Test
    void is_not_shown_to_miss_what_was_promised_of_any_style(Evaluation<Question, Ranked> evaluation) {
        assertThat(evaluation)
                .hasMetricOnEachSlice(
                        STYLE, hitRate(3), atLeast(0.80).unlessRefuted(0.95).detecting(0.30));
    }

    /** A theme has eight groups of questions, too few for a bound, so this is about what was measured and shows no more. */
    @Test
    void found_answers_on_every_theme(Evaluation<Question, Ranked> evaluation) {
        assertThat(evaluation).hasMetricOnEachSlice(THEME, hitRate(3), atLeast(0.60));
    }
}
