package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.Regressor;
import org.modelunit.outcome.Classified;

/** That this compiles is most of the test: a lambda for an encoder knows its input wherever it stands. */
class EncoderInferenceTest {

    private record Flower(float a, float b, float c, float d) {
        float[] numbers() {
            return new float[] {a, b, c, d};
        }
    }

    private static Classifier<Flower> inService(OnnxModel file) {
        return file.classifier(Flower.class, flower -> flower.numbers()).decidingAt("bad", 0.25);
    }

    private static final List<Flower> FLOWERS = Models.rows().stream()
            .map(row -> new Flower(row[0], row[1], row[2], row[3]))
            .toList();

    @Test
    void where_a_classifier_is_declared() {
        try (Classifier<Flower> model = Models.open("sklearn-strings").classifier(flower -> flower.numbers())) {
            assertThat(Models.decisions(model.predictAll(FLOWERS))).isEqualTo(Models.texts("sklearn-strings.csv", 0));
        }
    }

    @Test
    void in_an_evaluation() {
        Dataset<Flower, String> flowers = Dataset.of("flowers", FLOWERS, Models.texts("sklearn-strings.csv", 0));

        Evaluation<Flower, Classified> evaluation =
                Evaluation.of(Models.open("sklearn-strings").classifier(flower -> flower.numbers()), flowers);

        assertThat(evaluation.value(Metrics.accuracy())).isEqualTo(1);
    }

    @Test
    void where_more_is_said_of_the_model_if_the_input_is_named() {
        try (Classifier<Flower> model = inService(Models.open("sklearn-strings"));
                Regressor<Flower> regressor =
                        Models.open("sklearn-regressor").regressor(Flower.class, flower -> flower.numbers())) {
            assertThat(Models.decisions(model.predictAll(FLOWERS.subList(0, 2))))
                    .containsExactly("good", "bad");
            assertThat(regressor.predictAll(FLOWERS).size()).isEqualTo(FLOWERS.size());
        }
    }
}
