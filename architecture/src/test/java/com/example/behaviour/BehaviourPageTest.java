package com.example.behaviour;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.Labels;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.text.Texts;
import org.modelunit.template.TemplateCase;
import org.modelunit.template.Templates;

/** What the page about behaviour shows beside the examples, run. */
class BehaviourPageTest {

    private static double[] scores(String text) {
        return text.contains("love") || text.contains("like") ? new double[] {0.1, 0.9} : new double[] {0.8, 0.2};
    }

    private static final Labels LABELS = Labels.of("negative", "positive");

    @Test
    void what_stray_marks_cost_is_a_paired_difference() {
        Classifier<Review> sentiment = Classifier.of("words", LABELS, review -> scores(review.text()));
        List<Review> written = IntStream.range(0, 400)
                .mapToObj(i -> new Review((i % 2 == 0 ? "We love" : "We hate") + " number " + i, i % 5))
                .toList();
        Dataset<Review, String> reviews = Dataset.of(
                "reviews",
                written,
                written.stream()
                        .map(review -> review.text().contains("love") ? "positive" : "negative")
                        .toList());

        Perturbation<Review> strayMarks = Texts.addedPunctuation().in(Review::text, Review::withText);

        assertThat(strayMarks.compare(sentiment, reviews)).hasDifference(accuracy(), notWorseBy(0.10));
    }

    @Test
    void written_cases_are_a_data_set() {
        Classifier<String> sentiment = Classifier.of("words", LABELS, BehaviourPageTest::scores);

        Dataset<TemplateCase, String> praise = Templates.of("I {really|truly} {love|like} this {product}.")
                .with("product", "phone", "camera", "book")
                .labelled("positive")
                .all();

        assertThat(Evaluation.of(Templates.reading(sentiment), praise)).hasMetric(accuracy(), atLeast(1.0));
    }
}
