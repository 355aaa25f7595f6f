package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.onnx.Models.AS_THEY_ARE;
import static org.modelunit.onnx.Models.decisions;
import static org.modelunit.onnx.Models.open;
import static org.modelunit.onnx.Models.scores;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Classifier;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.OperatingPoint;

class ClassifierOutputsTest {

    private static final double ROUNDING = 1e-6;

    /** The label is the first column of the answers, the scores follow in the order of the labels. */
    private static void assertAnswers(String name, Classifier<float[]> model, List<String> asNamed) {
        try (model) {
            ClassPredictions predictions = model.predictAll(Models.rows());
            assertThat(decisions(predictions)).isEqualTo(asNamed);
            assertThat(predictions.operatingPoint()).isEqualTo(new OperatingPoint.Model());
            for (int code = 0; code < model.labels().size(); code++) {
                assertThat(scores(predictions, model.labels().get(code)))
                        .containsExactly(Models.column(name + ".csv", code + 1), within(ROUNDING));
            }
        }
    }

    private static List<String> answered(String name, String... namesByNumber) {
        return Models.texts(name + ".csv", 0).stream()
                .map(text -> namesByNumber.length == 0 ? text : namesByNumber[Integer.parseInt(text)])
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sklearn-zipmap-strings", "lightgbm-zipmap-longs", "sklearn-longs", "sklearn-strings"})
    void a_file_that_tells_its_labels_needs_no_words(String name) {
        assertAnswers(name, open(name).classifier(AS_THEY_ARE), answered(name));
    }

    @Test
    void labels_told_by_the_file_are_in_its_order() {
        try (Classifier<float[]> model = open("sklearn-longs").classifier(AS_THEY_ARE)) {
            assertThat(model.labels().names()).containsExactly("1", "2", "5");
        }
    }

    @Test
    void names_stand_for_the_numbers_that_the_file_lists_in_its_order() {
        assertAnswers(
                "sklearn-longs",
                open("sklearn-longs").labels("low", "middle", "high").classifier(AS_THEY_ARE),
                answered("sklearn-longs", "", "low", "middle", "", "", "high"));
    }

    @Test
    void names_stand_for_the_numbers_of_maps() {
        assertAnswers(
                "lightgbm-zipmap-longs",
                open("lightgbm-zipmap-longs").labels("good", "bad").classifier(AS_THEY_ARE),
                answered("lightgbm-zipmap-longs", "good", "bad"));
    }

    @Test
    void names_stand_for_numbers_from_0_where_the_file_lists_none() {
        assertAnswers(
                "labels-untold",
                open("labels-untold").labels("a", "b", "c").classifier(AS_THEY_ARE),
                answered("labels-untold", "a", "b", "c"));
    }

    @Test
    void names_that_are_numbers_stand_for_these_where_the_file_lists_none() {
        assertAnswers(
                "labels-untold",
                open("labels-untold").labels("0", "1", "2").classifier(AS_THEY_ARE),
                answered("labels-untold"));
    }

    @Test
    void decisions_that_contradict_the_scores_survive() {
        try (Classifier<float[]> model =
                open("label-at-cut-off").labels("good", "bad").classifier(AS_THEY_ARE)) {
            ClassPredictions predictions = model.predictAll(Models.rows());
            double[] bad = scores(predictions, "bad");
            int contradicting = 0;
            for (int row = 0; row < bad.length; row++) {
                assertThat(predictions.decided().get(row)).isEqualTo(bad[row] > 0.3 ? "bad" : "good");
                contradicting += bad[row] > 0.3 && bad[row] < 0.5 ? 1 : 0;
            }
            assertThat(contradicting).isGreaterThan(5);
        }
    }

    @Test
    void a_model_without_scores_decides_only() {
        try (Classifier<float[]> model =
                open("label-only").labels("a", "b", "c").classifier(AS_THEY_ARE)) {
            ClassPredictions predictions = model.predictAll(Models.rows());
            assertThat(predictions.scores()).isEmpty();
            assertThat(decisions(predictions)).isEqualTo(answered("label-only", "a", "b", "c"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"torch-probabilities", "open-shapes", "double-matrix"})
    void probabilities_alone_decide_for_the_largest(String name) {
        String[] labels = name.equals("double-matrix") ? new String[] {"a", "b"} : new String[] {"a", "b", "c"};
        try (Classifier<float[]> model = open(name).labels(labels).classifier(AS_THEY_ARE)) {
            ClassPredictions predictions = model.predictAll(Models.rows());
            assertThat(predictions.operatingPoint()).isEqualTo(new OperatingPoint.LargestScore());
            for (int code = 0; code < labels.length; code++) {
                assertThat(scores(predictions, labels[code]))
                        .containsExactly(Models.column(name + ".csv", code), within(ROUNDING));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"keras-sigmoid", "probability-vector"})
    void one_column_is_the_probability_of_the_second_label(String name) {
        try (Classifier<float[]> model = open(name).labels("no", "yes").classifier(AS_THEY_ARE)) {
            ClassPredictions predictions = model.predictAll(Models.rows());
            double[] yes = Models.column(name + ".csv", 0);
            assertThat(scores(predictions, "yes")).containsExactly(yes, within(ROUNDING));
            assertThat(scores(predictions, "no")[3]).isEqualTo(1 - yes[3], within(ROUNDING));
        }
    }

    @Test
    void softmax_makes_probabilities_of_logits() {
        try (Classifier<float[]> model =
                open("torch-logits").labels("a", "b", "c").softmax().classifier(AS_THEY_ARE)) {
            ClassPredictions predictions = model.predictAll(Models.rows());
            double[] expected = Models.softmax(
                    Models.column("torch-logits.csv", 0)[7],
                    Models.column("torch-logits.csv", 1)[7],
                    Models.column("torch-logits.csv", 2)[7]);
            double[] found = {scores(predictions, "a")[7], scores(predictions, "b")[7], scores(predictions, "c")[7]};
            assertThat(found).containsExactly(expected, within(ROUNDING));
        }
    }

    @Test
    void sigmoid_makes_a_probability_of_one_logit() {
        try (Classifier<float[]> model =
                open("torch-logit").labels("no", "yes").sigmoid().classifier(AS_THEY_ARE)) {
            double logit = Models.column("torch-logit.csv", 0)[5];
            assertThat(scores(model.predictAll(Models.rows()), "yes")[5])
                    .isEqualTo(1 / (1 + Math.exp(-logit)), within(ROUNDING));
        }
    }

    @Test
    void raw_scores_are_left_as_they_are() {
        try (Classifier<float[]> model =
                open("torch-logit").labels("no", "yes").rawScores().classifier(AS_THEY_ARE)) {
            ClassPredictions predictions = model.predictAll(Models.rows());
            double logit = Models.column("torch-logit.csv", 0)[5];
            assertThat(scores(predictions, "yes")[5]).isEqualTo(logit, within(ROUNDING));
            assertThat(scores(predictions, "no")[5]).isEqualTo(-logit, within(ROUNDING));
        }
    }

    @Test
    void images_are_encoded_to_one_row_of_pixels() {
        try (Classifier<float[]> model = open("cnn").labels("round", "square").classifier(AS_THEY_ARE)) {
            ClassPredictions predictions = model.predictAll(Models.numbers("images.csv"));
            assertThat(scores(predictions, "square")).containsExactly(Models.column("cnn.csv", 1), within(ROUNDING));
        }
    }

    @Test
    void an_output_is_chosen_by_name() {
        try (Classifier<float[]> model =
                open("two-heads").probabilities("Y").labels("a", "b", "c").classifier(AS_THEY_ARE)) {
            assertThat(scores(model.predictAll(Models.rows()), "c"))
                    .containsExactly(Models.column("two-heads.csv", 2), within(ROUNDING));
        }
    }

    @Test
    void later_calls_write_into_memory_of_ours_and_answer_the_same() {
        try (Classifier<float[]> model = open("sklearn-longs").classifier(AS_THEY_ARE)) {
            ClassPredictions first = model.predictAll(Models.rows());
            for (int size : new int[] {40, 3, 17, 40}) {
                ClassPredictions again = model.predictAll(Models.rows().subList(0, size));
                assertThat(decisions(again)).isEqualTo(decisions(first).subList(0, size));
                assertThat(scores(again, "5")).containsExactly(java.util.Arrays.copyOf(scores(first, "5"), size));
            }
        }
    }

    @Test
    void no_examples_have_no_answers() {
        try (Classifier<float[]> model = open("sklearn-longs").classifier(AS_THEY_ARE)) {
            assertThat(model.predictAll(List.of()).size()).isZero();
        }
    }
}
