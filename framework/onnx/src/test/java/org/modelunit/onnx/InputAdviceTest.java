package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.onnx.ModelInputs.inputs;
import static org.modelunit.onnx.Padding.padding;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Regressor;
import org.modelunit.error.ModelException;
import org.modelunit.privacy.ShowingRows;

/** Advice about inputs leads to what works, or says that nothing does. */
@ExtendWith(ShowingRows.class)
class InputAdviceTest {

    record X(long x, int y) {}

    record Mixed(float a, float b, String sex) {}

    record Numbers(float[] numbers, String sex) {}

    record OneNumber(float numbers, String sex) {}

    record OptionalText(
            double rate, int months, double age, boolean owner, Optional<String> purpose, long creditAmount) {}

    private static AbstractThrowableAssert<?, ? extends Throwable> assertEncoder(String file) {
        return assertThatThrownBy(() -> Models.open(file).regressor(Models.AS_THEY_ARE))
                .isInstanceOf(ModelException.class);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRecord(
            String file, Class<? extends Record> type) {
        return assertThatThrownBy(() -> Models.open(file).regressor(type)).isInstanceOf(ModelException.class);
    }

    @Test
    void an_encoder_for_several_inputs_is_sent_to_their_names_and_gets_there() {
        assertEncoder("matrix-beside-column")
                .hasMessageStartingWith(
                        "matrix-beside-column.onnx: an encoder fills the only input of a file, but the model has 2 inputs.")
                .hasMessageEndingWith("say each by its name, inputs(Applicant.class).matrix(\"numbers\", …)…, or"
                        + " give a record whose components are named like the inputs");
        assertAnswers(
                "matrix-beside-column",
                inputs(Mixed.class)
                        .matrix("numbers", mixed -> new float[] {mixed.a, mixed.b})
                        .column("sex", Mixed::sex));
    }

    @Test
    void a_record_without_a_component_for_a_matrix_is_sent_to_arrays_and_to_names_and_both_get_there() {
        assertRecord("matrix-beside-column", Mixed.class).hasMessage("""
                        matrix-beside-column.onnx: Mixed has no component for the input 'numbers', only (float a, float b, String sex).
                          inputs   numbers  float [N, 2]
                                   sex  string [N, 1]
                          outputs  y  float [N]
                          fix      give a component of that name that is an array or a List, or say the input by its name: \
                        inputs(Mixed.class).matrix("numbers", …)""");
        assertAnswers(
                "matrix-beside-column", inputs(Mixed.class).matrix("numbers", mixed -> new float[] {mixed.a, mixed.b}));
        try (Regressor<Numbers> model = Models.open("matrix-beside-column").regressor(Numbers.class)) {
            assertThat(model.predictAll(List.of(new Numbers(new float[] {1, 2}, "f")))
                            .size())
                    .isEqualTo(1);
        }
        assertRecord("matrix-beside-column", OneNumber.class)
                .hasMessageContaining(
                        "the input 'numbers' is float [N, 2], more than the one value of the component float"
                                + " numbers of OneNumber");
    }

    private static void assertAnswers(String file, ModelInputs<Mixed> inputs) {
        try (Regressor<Mixed> model = Models.open(file).regressor(inputs)) {
            assertThat(model.predictAll(List.of(new Mixed(1, 2, "f"), new Mixed(3, 4, "m")))
                            .size())
                    .isEqualTo(2);
        }
    }

    @Test
    void an_input_without_a_shape_is_shown_as_such() {
        assertRecord("input-without-shape", X.class).hasMessageContaining("x  float of unknown shape");
    }

    @Test
    void a_file_without_inputs_says_so() {
        String message =
                "no-inputs.onnx: the file has no inputs, so it gives the same answer whatever the examples are.";
        assertEncoder("no-inputs").hasMessageStartingWith(message);
        assertRecord("no-inputs", X.class).hasMessageStartingWith(message);
    }

    @Test
    void an_optional_text_is_to_be_declared_as_a_text() {
        assertThatThrownBy(() -> Models.open("columns").classifier(OptionalText.class))
                .hasMessageContaining("the component Optional purpose of OptionalText does not fit the input 'purpose'")
                .hasMessageEndingWith("declare it as String or an enum with the texts of training");
    }

    @Test
    void an_example_that_is_null_is_named() {
        record Four(float a, float b, float c, float d) {}
        try (Regressor<Four> model = Models.open("sklearn-regressor").regressor(Four.class)) {
            assertThatThrownBy(() -> model.predictAll(java.util.Arrays.asList(new Four(1, 2, 3, 4), null)))
                    .isInstanceOf(ModelException.class)
                    .hasMessage("row 1 of the batch is null; give an example, or leave the row out");
        }
    }

    @Test
    void an_encoder_that_throws_is_named_with_its_row_and_kept_as_the_cause() {
        IllegalStateException cause = new IllegalStateException("no such town");
        try (Regressor<String> model = Models.open("sklearn-regressor").regressor((String row) -> {
            if (row.equals("b")) {
                throw cause;
            }
            return new float[4];
        })) {
            assertThatThrownBy(() -> model.predictInBatches(List.of("a", "a", "a", "b"), 2))
                    .isInstanceOf(ModelException.class)
                    .hasMessage(
                            "sklearn-regressor.onnx: the encoder threw IllegalStateException (no such town) for row 3 of"
                                    + " 4 (b)")
                    .hasCause(cause);
        }
    }

    @Test
    void tokens_masks_and_segments_that_nobody_fills_come_with_what_fills_them() {
        ModelInputs<long[]> tokens = inputs(long[].class).tokens("input_ids", "attention_mask", ids -> ids, padding(0));

        assertThatThrownBy(() -> Models.open("token-places").regressor(inputs(long[].class)))
                .hasMessageContaining("say each by its name: tokens(\"input_ids\", \"attention_mask\", …, padding(0)),"
                        + " zeros(\"token_type_ids\", \"input_ids\")");
        assertThatThrownBy(() -> Models.open("token-places").regressor(tokens))
                .hasMessageContaining("nothing fills the input 'token_type_ids'")
                .hasMessageContaining("say each by its name: zeros(\"token_type_ids\", \"input_ids\")");
        try (Regressor<long[]> model =
                Models.open("token-places").regressor(tokens.zeros("token_type_ids", "input_ids"))) {
            assertThat(model.predictAll(List.of(new long[] {5, 6})).toArray()).containsExactly(2000 + 5 + 2 * 6);
        }
    }
}
