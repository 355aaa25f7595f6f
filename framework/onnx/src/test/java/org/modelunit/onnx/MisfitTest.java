package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.error.ModelException;

/** A file and what is said about it, or given to it, do not fit. */
class MisfitTest {

    private static AbstractThrowableAssert<?, ? extends Throwable> assertOpening(OnnxModel model) {
        return assertThatThrownBy(() -> model.classifier(Models.AS_THEY_ARE)).isInstanceOf(ModelException.class);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertAnswering(
            OnnxModel opened, List<float[]> rows) {
        return assertThatThrownBy(() -> {
                    try (Classifier<float[]> model = opened.classifier(Models.AS_THEY_ARE)) {
                        model.predictAll(rows);
                    }
                })
                .isInstanceOf(ModelException.class);
    }

    @Test
    void several_candidates_for_an_output_are_an_error_that_names_the_option() {
        assertOpening(Models.open("two-heads").labels("a", "b", "c")).hasMessage("""
                        two-heads.onnx: 2 outputs could hold the scores: 'Y', 'Z'.
                          inputs   X  float [N, 4]
                          outputs  Y  float [N, 3]
                                   Z  float [N, 8]
                          fix      say which by probabilities("Y")""");
    }

    @Test
    void an_output_that_does_not_exist_is_an_error() {
        assertOpening(Models.open("two-heads").probabilities("W"))
                .hasMessageStartingWith("two-heads.onnx: there is no output 'W'.")
                .hasMessageEndingWith("name one of the outputs in probabilities(…): 'Y', 'Z'");
    }

    @Test
    void an_output_of_another_kind_is_an_error() {
        assertOpening(Models.open("sklearn-longs").label("probabilities"))
                .hasMessageStartingWith(
                        "sklearn-longs.onnx: the output 'probabilities' cannot hold decisions: it is float [N, 3].");
    }

    @Test
    void labels_that_the_file_does_not_tell_are_asked_for() {
        assertOpening(Models.open("torch-probabilities"))
                .hasMessageStartingWith("torch-probabilities.onnx: the file does not tell its labels.")
                .hasMessageEndingWith("name them by labels(…), all 3, in the order of the score columns");
    }

    @Test
    void labels_in_another_order_than_the_file_s_are_an_error() {
        assertOpening(Models.open("sklearn-strings").labels("good", "bad"))
                .hasMessageStartingWith(
                        "sklearn-strings.onnx: labels('good', 'bad') contradicts the file, which tells 'bad',"
                                + " 'good' in this order.")
                .hasMessageEndingWith("leave labels(…) out, or give the file's labels in its order");
    }

    @Test
    void more_labels_than_columns_are_an_error() {
        assertOpening(Models.open("torch-probabilities").labels("a", "b", "c", "d"))
                .hasMessageStartingWith(
                        "torch-probabilities.onnx: there are 4 labels, but the output 'Y' has 3 columns.");
    }

    @Test
    void a_decision_for_an_unknown_label_is_an_error() {
        assertAnswering(Models.open("label-only").labels("7", "8"), Models.rows())
                .hasMessageStartingWith(
                        "label-only.onnx: the model decided for '1' in row 0 of the batch, but the labels are '7', '8'.");
    }

    @Test
    void logits_taken_for_probabilities_are_an_error() {
        assertAnswering(Models.open("torch-logits").labels("a", "b", "c"), Models.rows())
                .hasMessageStartingWith("torch-logits.onnx: the score of 'a' is ")
                .hasMessageContaining(" of the batch, which is no probability.\n")
                .hasMessageEndingWith(
                        "ask for softmax() or sigmoid() if the output holds logits, or for rawScores() if scores"
                                + " of any size are meant");
    }

    @Test
    void scores_that_are_nan_are_an_error() {
        assertAnswering(
                        Models.open("torch-probabilities").labels("a", "b", "c"),
                        List.of(new float[4], new float[] {Float.NaN, 0, 0, 0}))
                .hasMessage(
                        "torch-probabilities.onnx: the score of 'a' is NaN for row 1 of the batch; number 0 of that input is"
                                + " NaN, and NaN in gives NaN out; fill it in as in training, or leave the row out");
    }

    @Test
    void an_encoder_with_another_number_of_features_is_an_error() {
        assertAnswering(Models.open("sklearn-longs"), List.of(new float[5])).hasMessage("""
                        sklearn-longs.onnx: the encoder gave 5 numbers for row 0 of the batch, but the input 'X' takes 4.
                          inputs   X  float [N, 4]
                          outputs  label  int64 [N]
                                   probabilities  float [N, 3]
                          fix      encode each example as training did, in the same order of features""");
        assertAnswering(Models.open("sklearn-longs"), List.of(new float[4], new float[3]))
                .hasMessageStartingWith(
                        "sklearn-longs.onnx: the encoder gave 3 numbers for row 1 of the batch, but the input 'X' takes 4.");
    }

    @Test
    void what_only_the_runtime_notices_is_an_error_with_what_the_model_takes() {
        assertAnswering(Models.open("open-shapes").labels("a", "b", "c"), List.of(new float[7]))
                .hasMessageStartingWith("open-shapes.onnx: ONNX Runtime cannot run it on 1 rows: ")
                .hasMessageContaining("inputs   X  float [N, ?]")
                .hasCauseInstanceOf(OrtException.class);
    }

    @Test
    void a_fixed_batch_is_an_error_that_tells_the_way_out() {
        OnnxModel fixed = Models.open("fixed-batch").labels("a", "b", "c");
        assertAnswering(fixed, Models.rows())
                .hasMessageStartingWith(
                        "fixed-batch.onnx: the file takes exactly 1 rows at a time, but the batch has 40.")
                .hasMessageEndingWith("export it with an open first axis, or evaluate in batches of 1:"
                        + " Evaluation.of(model, dataset, 1)");
        try (Classifier<float[]> model = fixed.classifier(Models.AS_THEY_ARE)) {
            assertThat(model.predictAll(List.of(new float[4])).size()).isEqualTo(1);
        }
    }

    @Test
    void softmax_of_one_column_is_an_error() {
        assertAnswering(Models.open("torch-logit").labels("no", "yes").softmax(), Models.rows())
                .hasMessageEndingWith("ask for sigmoid() instead of softmax()");
    }

    @Test
    void a_session_setup_that_is_refused_is_an_error() {
        assertOpening(Models.open("sklearn-longs")
                        .session(options -> options.registerCustomOpLibrary("/no/such/library.so")))
                .hasMessageContaining("cannot be loaded: ");
    }
}
