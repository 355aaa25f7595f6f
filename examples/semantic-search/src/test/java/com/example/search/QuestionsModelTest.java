package com.example.search;

import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.junit.ModelTest;

/** That the questions are what the claims take them for. */
@ModelTest(FaqSearch.class)
class QuestionsModelTest {

    @Test
    void each_was_written_once_and_means_one_thing(Dataset<Question, String> questions) {
        assertThat(questions).hasNoDuplicates().hasNoConflictingLabels();
    }

    @Test
    void each_has_an_answer_and_each_answer_is_asked_for(
            Dataset<Question, String> questions, Dataset<FaqQuestion, String> faq) {
        assertThat(questions).hasLabels(faq.truth().toArray(String[]::new));
    }
}
