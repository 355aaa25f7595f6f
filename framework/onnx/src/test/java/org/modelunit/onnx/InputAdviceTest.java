package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Regressor;
import org.modelunit.error.ModelException;
import org.modelunit.privacy.ShowingRows;

/** Advice about inputs leads to what works, or says that nothing does. */
@ExtendWith(ShowingRows.class)
class InputAdviceTest {

    record X(long x, int y) {}

    record Mixed(float a, float b, String sex) {}

    record Numbers(float[] numbers, String sex) {}

    record OptionalText(
            double rate, int months, double age, boolean owner, Optional<String> purpose, long creditAmount) {}

    private static final String UNSUPPORTED =
            "an encoder fills the only input of a file, of float or double and with a shape, and"
                    + " a record fills columns [N, 1] or [N] of float, double, int64, int32, bool or string.";

    private static AbstractThrowableAssert<?, ? extends Throwable> assertEncoder(String file) {
        return assertThatThrownBy(() -> Models.open(file).regressor(Models.AS_THEY_ARE))
                .isInstanceOf(ModelException.class);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRecord(
            String file, Class<? extends Record> type) {
        return assertThatThrownBy(() -> Models.open(file).regressor(type)).isInstanceOf(ModelException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"whole-matrix", "bytes", "half", "input-without-shape", "two-matrices", "matrix-beside-column"})
    void a_file_that_nothing_can_fill_says_so_and_does_not_send_in_a_circle(String file) {
        assertEncoder(file).hasMessageContaining(UNSUPPORTED).message().doesNotContain("give a record");
        assertRecord(file, X.class).hasMessageContaining(UNSUPPORTED).message().doesNotContain("give an encoder");
    }

    @Test
    void what_cannot_be_filled_is_named_with_its_shape() {
        assertRecord("matrix-beside-column", Mixed.class).hasMessage("""
                        matrix-beside-column.onnx: inputs like 'numbers' cannot be filled: an encoder fills the only input of a \
                        file, of float or double and with a shape, and a record fills columns [N, 1] or [N] of float, double, \
                        int64, int32, bool or string.
                          inputs   numbers  float [N, 2]
                                   sex  string [N, 1]
                          outputs  y  float [N]
                          fix      export the model with one such input, or with such columns only, by a Cast, Reshape or Concat \
                        of its own; or run the file elsewhere and give its answers to Evaluation.ofPredictions(…)""");
        assertRecord("matrix-beside-column", Numbers.class)
                .hasMessageContaining("inputs like 'numbers' cannot be filled");
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
}
