package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.onnx.Models.AS_THEY_ARE;
import static org.modelunit.onnx.Models.open;

import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.Classifier;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.ClassPredictions;

/**
 * Which label a column of scores stands for, where operators after the classifier's node may have moved it. In these files the first
 * class of the node is that of rows with x0 + x1 / 2 above 0.
 */
class LabelOrderTest {

    private static final double ROUNDING = 1e-6;

    private static boolean isAbove(float[] row) {
        return row[0] + row[1] / 2 > 0;
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(OnnxModel opened) {
        return assertThatThrownBy(() -> {
                    try (Classifier<float[]> model = opened.classifier(AS_THEY_ARE)) {
                        model.predictAll(Models.rows());
                    }
                })
                .isInstanceOf(ModelException.class);
    }

    private static void assertDecides(OnnxModel opened, String above, String below) {
        try (Classifier<float[]> model = opened.classifier(AS_THEY_ARE)) {
            ClassPredictions predictions = model.predictAll(Models.rows());
            for (int row = 0; row < predictions.size(); row++) {
                boolean isAbove = isAbove(Models.rows().get(row));
                assertThat(predictions.decided().get(row)).isEqualTo(isAbove ? above : below);
                assertThat(Models.scores(predictions, above)[row] > 0.5).isEqualTo(isAbove);
            }
        }
    }

    @Test
    void labels_of_an_inner_node_are_not_taken_for_those_of_moved_columns() {
        assertRefused(open("columns-moved")).hasMessage("""
                        columns-moved.onnx: the file does not prove which labels its outputs stand for: \
                        ai.onnx.ml.LinearClassifier in it has '1', '0', but Gather stands before the output 'probabilities' and \
                        may change that.
                          inputs   X  float [N, 4]
                          outputs  probabilities  float [N, 2]
                          fix      name them by labels(…), all 2, in the order of the score columns""");
    }

    @ParameterizedTest
    @CsvSource({"columns-moved", "columns-moved-beside-label"})
    void the_right_labels_win_over_those_of_an_inner_node(String name) {
        assertDecides(open(name).labels("0", "1"), "1", "0");
        assertDecides(open(name).labels("no", "yes"), "yes", "no");
    }

    @Test
    void labels_in_words_win_as_well() {
        assertDecides(open("columns-moved-of-texts").labels("no", "yes"), "yes", "no");
    }

    @ParameterizedTest
    @CsvSource({"columns-moved-beside-label,1,0", "columns-moved-of-texts,yes,no", "label-encoder,bad,good"})
    void labels_that_most_decisions_contradict_are_refused(String name, String first, String second) {
        assertRefused(open(name).labels(first, second))
                .hasMessageStartingWith(
                        name + ".onnx: the model decides against the largest of its scores in 40 of 40 rows,"
                                + " so the columns of scores are not in the order of labels('" + first + "', '" + second
                                + "').")
                .hasMessageContaining("give labels(…) in the order of the score columns");
    }

    @Test
    void an_encoded_label_is_read_by_its_texts() {
        assertDecides(open("label-encoder").labels("good", "bad"), "good", "bad");
    }

    @Test
    void a_few_contradictions_are_the_model_s_own_affair() {
        try (Classifier<float[]> model =
                open("label-without-shape").labels("n", "p").classifier(AS_THEY_ARE)) {
            List<float[]> contradicted = Models.rows().stream()
                    .filter(row -> isAbove(row) && !decidesFor(model, row, "n"))
                    .toList();
            assertThat(contradicted).hasSizeGreaterThan(3);
            assertThat(model.predictAll(contradicted.subList(0, 1)).decided().get(0))
                    .isEqualTo("p");
        }
    }

    private static boolean decidesFor(Classifier<float[]> model, float[] row, String label) {
        return model.predictAll(List.of(row)).decided().get(0).equals(label);
    }

    @Test
    void numbers_that_do_not_count_from_0_cannot_be_named_where_their_order_is_not_proven() {
        assertRefused(open("columns-moved-of-5-and-7").labels("no", "yes"))
                .hasMessageStartingWith(
                        "columns-moved-of-5-and-7.onnx: the file decides for the whole numbers '7', '5', but does not prove in"
                                + " which order the columns of 'probabilities' stand for them, so labels('no', 'yes') cannot"
                                + " be their names.")
                .hasMessageEndingWith("give the numbers themselves by labels(…), in the order of the score columns");
        assertDecides(open("columns-moved-of-5-and-7").labels("5", "7"), "7", "5");
    }

    @Test
    void operators_that_keep_columns_leave_the_proof_whole() {
        assertDecides(open("columns-kept"), "yes", "no");
        assertRefused(open("columns-kept").labels("no", "yes")).hasMessageContaining("contradicts the file");
    }

    @Test
    void a_softmax_over_the_examples_proves_nothing() {
        assertRefused(open("softmax-over-rows-of-a-batch")).hasMessageContaining("Softmax stands before the output");
    }

    @Test
    void columns_for_pairs_of_labels_prove_nothing() {
        assertRefused(open("svm-of-pairs").rawScores())
                .hasMessageContaining(
                        "SVMClassifier in it has 'a', 'b', 'c', but the columns of 'probabilities' need not be"
                                + " these");
    }

    @ParameterizedTest
    @CsvSource({"label-without-shape", "label-of-bytes"})
    void a_label_output_whose_shape_or_type_is_unusual_decides(String name) {
        for (OnnxModel opened : List.of(open(name), open(name).label("label"))) {
            try (Classifier<float[]> model = opened.labels("n", "p").classifier(AS_THEY_ARE)) {
                ClassPredictions predictions = model.predictAll(Models.rows());
                List<String> expected = Models.texts(name + ".csv", 0).stream()
                        .map(number -> number.equals("0") ? "n" : "p")
                        .toList();
                assertThat(Models.decisions(predictions)).isEqualTo(expected);
                assertThat(model.predictAll(Models.rows()).decided()).isEqualTo(predictions.decided());
            }
        }
    }

    @Test
    void scores_without_a_shape_show_it_at_the_first_run() {
        try (Classifier<float[]> model =
                open("scores-without-shape").labels("n", "p").classifier(AS_THEY_ARE)) {
            ClassPredictions predictions = model.predictAll(Models.rows());
            assertThat(Models.scores(predictions, "p"))
                    .containsExactly(Models.column("scores-without-shape.csv", 2), within(ROUNDING));
        }
    }

    @Test
    void a_single_number_is_no_label_output() {
        try (Classifier<float[]> model =
                open("number-beside-scores").labels("n", "p").classifier(AS_THEY_ARE)) {
            assertThat(model.predictAll(Models.rows()).size()).isEqualTo(40);
        }
    }
}
