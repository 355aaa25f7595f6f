package com.example.search;

import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.Embedder;
import org.modelunit.Retrieval;
import org.modelunit.junit.ModelTest;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.text.Texts;

/** That customers, who ask one question at a time, find the same answer however they type, and however polite they are. */
@ModelTest(FaqSearch.class)
class RobustnessModelTest {

    @Test
    void finds_the_same_answer_in_spite_of_typos(Retrieval<Text> byMeaning, Dataset<Question, String> questions) {
        assertThat(of(Texts.typos()).along(0.02, 0.05).probe(byMeaning, questions, 1))
                .holdsUpTo(0.05, ranking(1).stays(), atLeast(0.50).withConfidence(0.95));
    }

    @Test
    void finds_the_same_answer_for_whoever_shouts(Retrieval<Text> byMeaning, Dataset<Question, String> questions) {
        assertThat(of(Texts.upperCase()).probe(byMeaning, questions, 1))
                .holds(ranking(1).stays());
    }

    @Test
    void finds_the_same_answer_for_whoever_is_polite(Retrieval<Text> byMeaning, Dataset<Question, String> questions) {
        Perturbation<String> please = Perturbation.of("please", text -> "Please tell me: " + text + " Thank you.");

        assertThat(of(please).probe(byMeaning, questions, 1))
                .holds(ranking(1).stays(), atLeast(0.80).withConfidence(0.95));
    }

    /** Sentences and their opposites lie near one another for such models; that they differ at all is what can be asked for. */
    @Test
    void notices_a_negation(Embedder<Text> minilm, Dataset<Question, String> questions) {
        assertThat(of(Texts.negation()).probe(minilm, questions, 1)).holds(vector().changes(0.999));
    }

    private static Perturbation<Question> of(Perturbation<String> ofTexts) {
        return ofTexts.in(Question::text, Question::withText);
    }
}
