package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Regressor;
import org.modelunit.error.ModelException;
import org.modelunit.privacy.ShowingRows;

/** No value is changed without a word on its way to an input. The files answer with the first number that they get. */
@ExtendWith(ShowingRows.class)
class ExactInputsTest {

    record Doubles(double a, double b) {}

    record OneDouble(double a) {}

    record Longs(long a, long b) {}

    record OneLong(long a) {}

    record OneInt(int a) {}

    record OptionalLongs(OptionalLong a, OptionalInt b) {}

    private static <R extends Record> double answer(String file, Class<R> type, R row) {
        try (Regressor<R> model = Models.open(file).regressor(type)) {
            return model.predictAll(List.of(row)).get(0);
        }
    }

    @Test
    void doubles_fill_a_double_matrix_as_they_are() {
        for (double number : new double[] {0.1, 16777217, 1e300, -Double.MIN_VALUE, Double.POSITIVE_INFINITY}) {
            assertThat(answer("double-as-it-is", Doubles.class, new Doubles(number, 0)))
                    .isEqualTo(number);
            assertThat(answer("double-column-as-it-is", OneDouble.class, new OneDouble(number)))
                    .isEqualTo(number);
        }
    }

    @Test
    void doubles_are_rounded_to_a_float_input_and_infinity_stays() {
        assertThat(answer("float-as-it-is", Doubles.class, new Doubles(0.1, 0))).isEqualTo(0.1f);
        assertThat(answer("float-column-as-it-is", OneDouble.class, new OneDouble(0.1)))
                .isEqualTo(0.1f);
        assertThat(answer("float-as-it-is", Doubles.class, new Doubles(Double.NEGATIVE_INFINITY, 0)))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void a_double_that_a_float_makes_infinite_is_refused() {
        String message = "a is 1.0E300 for row 0 of the batch (%s), more than a float can hold, which the input takes;"
                + " scale it as training did, or export the model with a double input";
        assertThatThrownBy(() -> answer("float-as-it-is", Doubles.class, new Doubles(1e300, 0)))
                .isInstanceOf(ModelException.class)
                .hasMessage(message, "Doubles[a=1.0E300, b=0.0]");
        assertThatThrownBy(() -> answer("float-column-as-it-is", OneDouble.class, new OneDouble(1e300)))
                .hasMessage(message, "OneDouble[a=1.0E300]");
    }

    @Test
    void whole_numbers_that_an_input_can_hold_are_themselves() {
        assertThat(answer("float-as-it-is", Longs.class, new Longs(1L << 60, 0)))
                .isEqualTo(0x1p60);
        assertThat(answer("float-column-as-it-is", OneInt.class, new OneInt(1 << 24)))
                .isEqualTo(0x1p24);
        assertThat(answer("double-as-it-is", Longs.class, new Longs((1L << 53) - 1, 0)))
                .isEqualTo(0x1p53 - 1);
        assertThat(answer("double-column-as-it-is", OneLong.class, new OneLong(Long.MIN_VALUE)))
                .isEqualTo(-0x1p63);
        assertThat(answer(
                        "float-as-it-is",
                        OptionalLongs.class,
                        new OptionalLongs(OptionalLong.of(7), OptionalInt.empty())))
                .isEqualTo(7);
    }

    @Test
    void a_whole_number_that_an_input_would_change_is_refused() {
        assertThatThrownBy(() -> answer("float-as-it-is", Longs.class, new Longs((1 << 24) + 1, 0)))
                .isInstanceOf(ModelException.class)
                .hasMessage(
                        "a is 16777217 for row 0 of the batch (Longs[a=16777217, b=0]), which a float cannot hold, as the"
                                + " input takes it, without changing it; export the model with an input that can, or declare the"
                                + " component as double if rounding does no harm");
        assertThatThrownBy(() -> answer("float-column-as-it-is", OneInt.class, new OneInt((1 << 24) + 1)))
                .hasMessageStartingWith("a is 16777217 for row 0 of the batch");
        assertThatThrownBy(() -> answer("double-as-it-is", Longs.class, new Longs((1L << 53) + 1, 0)))
                .hasMessageStartingWith("a is 9007199254740993 for row 0 of the batch")
                .hasMessageContaining("which a double cannot hold");
        for (long number : new long[] {Long.MAX_VALUE, -((1L << 53) + 1)}) {
            assertThatThrownBy(() -> answer("double-column-as-it-is", OneLong.class, new OneLong(number)))
                    .hasMessageStartingWith("a is " + number + " for row 0");
        }
        assertThatThrownBy(() -> answer(
                        "float-as-it-is",
                        OptionalLongs.class,
                        new OptionalLongs(OptionalLong.of(Long.MAX_VALUE), OptionalInt.empty())))
                .hasMessageStartingWith("a is 9223372036854775807 for row 0");
    }

    @Test
    void the_advice_to_declare_a_double_works() {
        assertThat(answer("float-column-as-it-is", OneDouble.class, new OneDouble(16777217)))
                .isEqualTo(16777216);
    }
}
