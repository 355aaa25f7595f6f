package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.onnx.ModelInputs.inputs;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Regressor;
import org.modelunit.Row;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.tensor.GivenValues;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;

/** Each way to fill an input, seen by the number that its file makes of it. */
class ModelInputsTest {

    enum Sex {
        FEMALE,
        MALE;

        @Override
        public String toString() {
            return this == FEMALE ? "female" : "male";
        }
    }

    record Passenger(float @Nullable [] numeric, Sex sex) {}

    record Lists(List<Float> numeric, String sex) {}

    record Digits(int hundreds, int tens, short ones) {}

    static <I> double[] answers(String file, ModelInputs<I> inputs, List<I> rows) {
        try (Regressor<I> model = Models.open(file).regressor(inputs)) {
            return model.predictAll(rows).toArray();
        }
    }

    static <I> void assertRefused(String file, ModelInputs<I> inputs, List<I> rows, String... told) {
        assertThatThrownBy(() -> answers(file, inputs, rows))
                .isInstanceOf(ModelException.class)
                .message()
                .contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "float",
                "double",
                "float16",
                "bfloat16",
                "int8",
                "int16",
                "int32",
                "int64",
                "uint8",
                "without-shape"
            })
    void numbers_of_any_kind_reach_an_input_of_any_type(String type) {
        String file = "digits-" + type;
        List<Object> given = List.of(
                new float[] {1, 2, 3},
                new double[] {4, 5, 6},
                new long[] {7, 8, 9},
                new int[] {0, 1, 2},
                new byte[] {1, 0, 1},
                List.of(3, 2.0, 1f),
                new Short[] {2, 0, 2},
                new boolean[] {true, false, true},
                Tensor.of(new float[] {9, 9, 8}, 3),
                Tensor.of(new long[] {5, 6, 7}, ElementType.UINT8, 3),
                Tensor.of(new long[] {1, 0, 1}, ElementType.BOOL, 3),
                new double[][] {{9, 9, 7}});

        for (Object values : given) {
            assertThat(answers(file, inputs(Object.class).values("x", any -> any), List.of(values)))
                    .as(values.getClass().getSimpleName())
                    .containsExactly(digits(GivenValues.of(values)));
        }
        try (Regressor<float[]> encoded = Models.open(file).regressor(Models.AS_THEY_ARE);
                Regressor<Digits> bound = Models.open(file).regressor(Digits.class)) {
            assertThat(encoded.predictAll(List.of(new float[] {1, 2, 3}, new float[] {4, 5, 6}))
                            .toArray())
                    .containsExactly(123, 456);
            assertThat(bound.predictAll(List.of(new Digits(7, 8, (short) 9))).toArray())
                    .containsExactly(789);
        }
    }

    private static double digits(GivenValues values) {
        double[] each = new double[3];
        for (int i = 0; i < 3; i++) {
            Object one = java.lang.reflect.Array.get(values.flat(), i);
            each[i] = one instanceof Boolean truth ? truth ? 1 : 0 : ((Number) one).doubleValue();
        }
        return 100 * each[0] + 10 * each[1] + each[2];
    }

    @Test
    void bytes_reach_an_input_of_uint8_as_files_have_them() {
        assertThat(answers("digits-uint8", inputs(byte[].class).values("x", bytes -> bytes), List.of(new byte[] {
                    0, 0, (byte) 255
                })))
                .containsExactly(255);
        assertThat(answers("digits-int8", inputs(byte[].class).values("x", bytes -> bytes), List.of(new byte[] {
                    0, 0, (byte) 255
                })))
                .containsExactly(-1);
    }

    @Test
    void truth_values_reach_an_input_of_bool() {
        assertThat(answers(
                        "digits-bool",
                        inputs(Object.class).values("x", any -> any),
                        List.of(new boolean[] {true, false, true}, new boolean[] {false, true, false})))
                .containsExactly(101, 10);
        assertThat(answers("digits-bool", inputs(Object.class).values("x", any -> any), List.of(new int[] {1, 0, 1})))
                .containsExactly(101);
    }

    @Test
    void doubles_reach_an_input_of_double_without_going_through_float() {
        double[] exact = {0.1, 16_777_217, 1e300};
        assertThat(answers("digits-double", inputs(double[].class).values("x", row -> row), List.of(exact)))
                .containsExactly(100 * 0.1 + 10 * 16_777_217.0 + 1e300);
        assertThat(answers(
                        "digits-double", inputs(double[].class).values("x", row -> row), List.of(new double[] {0.1, 0, 0
                        })))
                .containsExactly(100 * 0.1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        uint8   | 256      | but uint8 holds 0 to 255
        uint8   | -1       | but uint8 holds 0 to 255
        int8    | 128      | but int8 holds -128 to 127
        int16   | 32768    | but int16 holds -32768 to 32767
        int32   | 2147483648 | but int32 holds -2147483648 to 2147483647
        int64   | 0.5      | which is no whole number, but the input takes int64
        int64   | NaN      | which is no whole number, but the input takes int64
        int64   | 9223372036854775808.0 | which is no whole number, but the input takes int64
        float16 | 65520.0  | more than float16 can hold
        float16 | 2049     | which float16 cannot hold without changing it
        bfloat16 | 257     | which bfloat16 cannot hold without changing it
        float   | 1e39     | more than float can hold
        float   | 16777217 | which float cannot hold without changing it
        double  | 9007199254740993 | which double cannot hold without changing it
        bool    | 2        | but bool holds 0 to 1
        """)
    void what_an_input_cannot_hold_is_refused_with_its_row(String type, String number, String told) {
        Object value = number.contains(".") || number.contains("e") || number.equals("NaN")
                ? new double[] {0, 0, Double.parseDouble(number)}
                : new long[] {0, 0, Long.parseLong(number)};
        assertRefused(
                "digits-" + type,
                inputs(Object.class).values("x", any -> any),
                List.of(new long[3], value),
                "what fills 'x' gave a number",
                told,
                "for row 1 of the batch",
                "fix");
    }

    @Test
    void a_matrix_a_column_a_constant_and_an_input_with_a_default_make_one_example() {
        List<Passenger> passengers = List.of(
                new Passenger(new float[] {1, 2, 3}, Sex.FEMALE), new Passenger(new float[] {4, 5, 6}, Sex.MALE));

        assertThat(answers(
                        "mixed-inputs",
                        inputs(Passenger.class)
                                .matrix("numeric", Passenger::numeric)
                                .column("sex", Passenger::sex)
                                .constant("factor", 2f),
                        passengers))
                .containsExactly(2 * 1123 + 0.5, 2 * 456 + 0.5);
        assertThat(answers("mixed-inputs", inputs(Passenger.class).constant("factor", 2), passengers))
                .as("components of the same names, an array among them")
                .containsExactly(2 * 1123 + 0.5, 2 * 456 + 0.5);
        assertThat(answers(
                        "mixed-inputs",
                        inputs(Lists.class).constant("factor", 1),
                        List.of(new Lists(List.of(1f, 2f, 3f), "male"))))
                .containsExactly(123.5);
    }

    @Test
    void rows_of_a_table_fill_inputs_by_their_names_and_matrices_by_their_columns() {
        Row.Header header = Row.Header.of(List.of("a", "b", "c", "Sex"));
        List<Row> rows = List.of(
                Row.of(header, List.of("1", "2", "3", "female")), Row.of(header, List.of("4", "5", "6", "male")));

        assertThat(answers(
                        "mixed-inputs",
                        inputs(Row.class)
                                .columns("numeric", List.of("a", "b", "c"))
                                .constant("factor", 1),
                        rows))
                .containsExactly(1123.5, 456.5);
        assertThat(answers("digits-float", inputs(Row.class).columns("x", List.of("c", "b", "a")), rows))
                .containsExactly(321, 654);
        Row missing = Row.of(header, List.of("", "2", "3", "male"));
        assertThatThrownBy(() -> answers(
                        "digits-float", inputs(Row.class).columns("x", List.of("a", "b", "c")), List.of(missing)))
                .hasMessageContaining("the prediction is NaN for row 0");
    }

    @Test
    void components_of_a_record_fill_a_matrix_by_their_names() {
        record Risk(double amount, OptionalDouble age, int months) {}

        assertThat(answers(
                        "digits-double",
                        inputs(Risk.class).columns("x", List.of("months", "amount", "age")),
                        List.of(new Risk(2, OptionalDouble.of(3), 1))))
                .containsExactly(123);
        assertThatThrownBy(() -> inputs(Risk.class).columns("x", List.of("salary")))
                .hasMessageContaining("there is no component 'salary' of Risk, only [double amount,");
    }

    @Test
    void a_matrix_of_texts_is_filled() {
        assertThat(answers(
                        "texts",
                        inputs(Object.class).values("x", any -> any),
                        List.of(new String[] {"yes", "no"}, List.of("yes", "yes"))))
                .containsExactly(1, 2);
        assertRefused(
                "texts",
                inputs(Object.class).values("x", any -> any),
                List.of(new double[] {1, 2}),
                "gave something else than texts");
        assertRefused(
                "digits-float",
                inputs(Object.class).values("x", any -> any),
                List.<Object>of(List.of("1", "2", "3")),
                "gave a text, but the input takes float");
    }

    @Test
    void open_axes_are_as_long_as_the_values_are() {
        byte[][][] image = new byte[2][4][3];
        image[1][2][0] = 7;
        assertThat(answers("image-sums", inputs(Object.class).values("x", any -> any), List.<Object>of(image, image)))
                .containsExactly(2007, 2007);
        assertRefused(
                "image-sums",
                inputs(Object.class).values("x", any -> any),
                List.<Object>of(image, new byte[3][4][3]),
                "gave [3, 4, 3], but [2, 4, 3] for row 0 of the batch for row 1 of the batch");
        assertRefused(
                "image-sums",
                inputs(Object.class).values("x", any -> any),
                List.of((Object) new byte[2][4][4]),
                "gave [2, 4, 4]");
        assertRefused(
                "image-sums",
                inputs(Object.class).values("x", any -> any),
                List.of((Object) new int[][] {{1, 2}, {3}}),
                "gave arrays of unlike length, 2 and 1");
    }

    @Test
    void an_encoder_of_batches_fills_what_it_names() {
        ModelInputs<Passenger> whole = inputs(Passenger.class)
                .batch(
                        batch -> Map.of(
                                "numeric",
                                batch.stream().map(Passenger::numeric).toList(),
                                "factor",
                                3),
                        "numeric",
                        "factor");
        List<Passenger> passengers = Stream.of(1f, 2f, 3f)
                .map(i -> new Passenger(new float[] {0, 0, i}, Sex.MALE))
                .toList();

        assertThat(answers("mixed-inputs", whole, passengers)).containsExactly(3.5, 6.5, 9.5);
        assertRefused(
                "mixed-inputs",
                inputs(Passenger.class).batch(batch -> Map.of("numeric", new float[3][3]), "numeric", "factor"),
                passengers,
                "the encoder of batches gave null for 'factor' of 3 rows");
    }

    @Test
    void constants_are_repeated_where_the_first_axis_is_the_batch_s() {
        assertThat(answers("digits-int32", inputs(String.class).constant("x", new int[] {1, 2, 3}), List.of("a", "b")))
                .containsExactly(123, 123);
        assertThatThrownBy(() -> Models.open("digits-int32")
                        .regressor(inputs(String.class).constant("x", new int[2])))
                .hasMessageContaining("the constant for 'x' is [2], but the input takes int32 [N, 3]");
        assertThatThrownBy(() -> Models.open("digits-uint8")
                        .regressor(inputs(String.class).constant("x", new int[] {1, 2, 300})))
                .hasMessageContaining("but uint8 holds 0 to 255");
    }

    @Test
    void inputs_that_nobody_fills_or_that_are_not_there_are_named() {
        assertThatThrownBy(() -> Models.open("mixed-inputs")
                        .regressor(inputs(String.class).constant("factor", 1)))
                .hasMessageContaining("nothing fills the inputs 'numeric', 'sex'")
                .hasMessageContaining("say each by its name: column(\"numeric\", …)");
        assertThatThrownBy(() -> Models.open("mixed-inputs")
                        .regressor(inputs(Passenger.class).constant("facto", 1)))
                .hasMessageContaining("there is no input 'facto'")
                .hasMessageContaining("'factor'");
        assertThatThrownBy(() -> inputs(Passenger.class).constant("factor", 1).column("factor", p -> 2))
                .hasMessage("the input 'factor' is filled twice; fill it once");
        assertThatThrownBy(() -> Models.open("mixed-inputs")
                        .regressor(inputs(Passenger.class).column("factor", p -> 2)))
                .hasMessageContaining("say constant(\"factor\", …)");
    }

    @Test
    void a_type_that_the_runtime_does_not_know_in_java_is_said_so() {
        assertThatThrownBy(() -> Models.open("uint16").regressor(Models.AS_THEY_ARE))
                .hasMessageContaining(
                        "the input 'x' cannot be filled: ONNX Runtime for Java takes tensors of float, double,");
    }

    @Test
    void what_a_function_throws_or_gives_as_null_is_told_with_input_and_row() {
        assertRefused(
                "digits-float",
                inputs(String.class).values("x", text -> {
                    throw new IllegalStateException("no such town");
                }),
                List.of("a"),
                "what fills 'x' threw IllegalStateException",
                "for row 0 of the batch");
        assertRefused(
                "digits-float",
                inputs(Passenger.class).values("x", Passenger::numeric),
                List.of(new Passenger(null, Sex.MALE)),
                "what fills 'x' gave null for row 0 of the batch");
    }
}
