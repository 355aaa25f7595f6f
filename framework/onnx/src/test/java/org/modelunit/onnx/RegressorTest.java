package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.onnx.session.OrtRuntime;

class RegressorTest {

    @ParameterizedTest
    @ValueSource(strings = {"sklearn-regressor", "double-regressor"})
    void a_regressor_answers_as_in_python(String name) {
        try (Regressor<float[]> model = Models.open(name).regressor(Models.AS_THEY_ARE)) {
            for (int call = 0; call < 2; call++) {
                assertThat(model.predictAll(Models.rows()).toArray())
                        .containsExactly(Models.column(name + ".csv", 0), within(1e-5));
            }
            assertThat(model.predictAll(List.of()).size()).isZero();
        }
    }

    @Test
    void a_prediction_that_is_nan_is_an_error() {
        try (Regressor<float[]> model = Models.open("sklearn-regressor").regressor(Models.AS_THEY_ARE)) {
            assertThatThrownBy(() -> model.predictAll(List.of(new float[4], new float[] {0, Float.NaN, 0, 0})))
                    .hasMessage("sklearn-regressor.onnx: the prediction is NaN for row 1 of the batch; number 1 of that"
                            + " input is NaN, and NaN in gives NaN out; fill it in as in training, or leave the row"
                            + " out");
        }
    }

    @Test
    void a_prediction_that_is_nan_without_a_missing_value_sends_nobody_to_look_for_one() {
        float huge = Float.MAX_VALUE;
        try (Regressor<float[]> model = Models.open("sklearn-regressor")
                .regressor((float[] row) -> row[0] == huge ? new float[] {Float.NaN, 0, 0, 0} : row)) {
            List<float[]> rows = List.of(new float[] {huge, 0, 0, 0}, new float[4], new float[] {huge, 1, 1, 1});

            assertThatThrownBy(() -> model.predictAll(rows))
                    .hasMessage(
                            "sklearn-regressor.onnx: the prediction is NaN for row 0 of the batch, and for 1 more of the 3"
                                    + " rows asked for with it; no number of that input is NaN, so its encoder or the model"
                                    + " computes it: look for a division by 0, a logarithm of 0 or less, or a number far outside"
                                    + " of the training data");
        }
    }

    @Test
    void a_classifier_s_file_is_no_regressor() {
        assertThatThrownBy(() -> Models.open("torch-probabilities").regressor(Models.AS_THEY_ARE))
                .hasMessage("""
                        torch-probabilities.onnx: the output 'Y' holds 3 numbers for each row, but one is needed.
                          inputs   X  float [batch, 4]
                          outputs  Y  float [batch, 3]
                          fix      say which by target(0) to target(2), or name them by targets(…), in their order; open the file as a \
                        classifier if they are scores""");
    }

    @Test
    void an_evaluation_names_the_file_and_the_runtime() {
        try (Regressor<float[]> model = Models.open("sklearn-regressor").regressor(Models.AS_THEY_ARE)) {
            List<Double> truth = Models.rows().stream().map(row -> 1.0).toList();
            var provenance = Evaluation.of(model, Dataset.of("rows", Models.rows(), truth))
                    .provenance();
            assertThat(provenance.model().name()).isEqualTo("sklearn-regressor.onnx");
            assertThat(provenance.versions())
                    .containsKeys("java", "modelunit")
                    .containsEntry("onnxruntime", OrtRuntime.version());
        }
    }
}
