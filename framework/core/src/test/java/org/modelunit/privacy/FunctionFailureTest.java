package org.modelunit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.error.DataException;

@ExtendWith(ShowingRows.class)
class FunctionFailureTest {

    private static String message(Object input, RuntimeException thrown) {
        return String.valueOf(
                FunctionFailure.of("the slicing 'x'", 3, input, thrown).getMessage());
    }

    @Test
    void it_names_function_row_input_and_cause() {
        IllegalStateException thrown = new IllegalStateException("no such town");

        assertThat(FunctionFailure.of("the slicing 'x'", 3, "Ulm", thrown))
                .hasMessage("the slicing 'x' failed on row 3, which is Ulm: java.lang.IllegalStateException:"
                        + " no such town")
                .hasCause(thrown);
    }

    @Test
    void an_input_is_on_one_line_shortened_and_with_the_values_of_arrays() {
        IllegalStateException thrown = new IllegalStateException("no");

        assertThat(message("New\n  York", thrown)).contains("which is New York: ");
        assertThat(message(new float[] {1, 2.5f}, thrown)).contains("which is [1.0, 2.5]: ");
        assertThat(message("x".repeat(500), thrown)).contains("which is " + "x".repeat(199) + "…: ");
    }

    @Test
    void an_error_of_data_and_an_argument_that_is_refused_say_enough() {
        DataException own = new DataException("no column 'y'");

        assertThat(FunctionFailure.of("the slicing 'x'", 3, "Ulm", own)).isSameAs(own);
        assertThat(message("Ulm", new IllegalArgumentException("not a town")))
                .isEqualTo("the slicing 'x' failed on row 3, which is Ulm: not a town");
        assertThat(message("Ulm", new NumberFormatException("no number"))).endsWith("NumberFormatException: no number");
        assertThat(message("Ulm", new IllegalArgumentException())).endsWith("java.lang.IllegalArgumentException");
    }
}
