package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.onnx.ModelInputs.inputs;
import static org.modelunit.onnx.ModelInputsTest.answers;
import static org.modelunit.onnx.ModelInputsTest.assertRefused;
import static org.modelunit.onnx.Padding.padding;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.Row;
import org.modelunit.error.ModelException;

/** What users give reaches the file as it is, or not at all. */
class GivenValuesTest {

    private static final long BEYOND_FLOAT = 16_777_217;

    @Test
    void whole_numbers_stay_exact_whatever_they_are_wrapped_in() {
        for (Object whole : List.of(
                OptionalLong.of(BEYOND_FLOAT),
                Optional.of(BEYOND_FLOAT),
                BigInteger.valueOf(BEYOND_FLOAT),
                new AtomicLong(BEYOND_FLOAT))) {
            assertThat(answers(
                            "digits-int64",
                            inputs(Object.class).values("x", any -> any),
                            List.<Object>of(List.of(0, 0, whole))))
                    .containsExactly(BEYOND_FLOAT);
            assertRefused(
                    "digits-float",
                    inputs(Object.class).values("x", any -> any),
                    List.<Object>of(List.of(0, 0, whole)),
                    "which float cannot hold without changing it");
        }
        assertRefused(
                "digits-double",
                inputs(Object.class).values("x", any -> any),
                List.<Object>of(List.of(0.5, 0, 9_007_199_254_740_993L)),
                "gave a whole number that a double cannot hold beside others that are no whole numbers");
        assertRefused(
                "digits-int64",
                inputs(Object.class).values("x", any -> any),
                List.<Object>of(List.of(0, 0, BigInteger.TEN.pow(30))),
                "gave a whole number of more than 64 bits");
    }

    @Test
    void a_cell_of_a_table_is_a_whole_number_with_all_its_digits() {
        Row.Header header = Row.Header.of(List.of("x"));
        assertThat(Unsaid.whole(Row.of(header, List.of("9007199254740993.0")), "x"))
                .isEqualTo(9_007_199_254_740_993L);
        assertThat(Unsaid.whole(Row.of(header, List.of("True")), "x")).isEqualTo(true);
    }

    @Test
    void rows_of_two_tables_have_each_their_own_column_for_an_input() {
        record Table(Row.Header header) {
            Row row(String one, String other) {
                return Row.of(header, List.of(one, other));
            }
        }
        Table first = new Table(Row.Header.of(List.of("A", "b")));
        Table second = new Table(Row.Header.of(List.of("b", "a")));
        assertThat(answers(
                        "double-column-as-it-is",
                        inputs(Row.class),
                        List.of(first.row("1", "0"), first.row("2", "0"), second.row("0", "3"), first.row("4", "0"))))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void bytes_below_0_are_refused_where_nobody_knows_what_they_stand_for() {
        assertRefused(
                "digits-float",
                inputs(byte[].class).values("x", bytes -> bytes),
                List.of(new byte[] {0, 0, (byte) 200}),
                "gave a byte below 0, which may stand for a level above 127",
                "value & 0xff");
    }

    @Test
    void a_tokenizer_may_use_its_array_again() {
        long[] buffer = new long[1];
        assertThat(answers(
                        "token-places",
                        inputs(Long.class)
                                .tokens(
                                        "input_ids",
                                        "attention_mask",
                                        id -> {
                                            buffer[0] = id;
                                            return buffer;
                                        },
                                        padding(0))
                                .zeros("token_type_ids", "input_ids"),
                        List.of(7L, 8L, 9L)))
                .containsExactly(1007, 1008, 1009);
    }

    @Test
    void a_constant_stays_what_it_was() {
        int[] digits = {1, 2, 3};
        ModelInputs<String> inputs = inputs(String.class).constant("x", digits);
        digits[0] = 9;

        assertThat(answers("digits-int32", inputs, List.of("a"))).containsExactly(123);
    }

    @Test
    void a_constant_for_axes_that_the_file_has_fixed_is_the_whole_tensor() {
        assertThatThrownBy(() -> Models.open("fixed-batch")
                        .labels("a", "b", "c")
                        .classifier(inputs(String.class).constant("X", 5f)))
                .hasMessageContaining("is a single value, but the input takes float [1, 4]")
                .hasMessageContaining("give a value of that shape");
        assertThat(Models.open("fixed-batch")
                        .labels("a", "b", "c")
                        .classifier(inputs(String.class).constant("X", new float[4]))
                        .predictAll(List.of("a"))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_batch_of_other_rows_is_refused_though_the_file_would_repeat_it() {
        assertRefused(
                "digits-float",
                inputs(String.class).batch(batch -> Map.of("x", new float[1][3]), "x"),
                List.of("a", "b"),
                "the encoder of batches gave [1, 3] for 'x' of 2 rows",
                "with 2 rows in the axis of the batch");
    }

    @Test
    void texts_that_the_runtime_would_change_are_refused() {
        assertThatThrownBy(() -> answers(
                        "texts",
                        inputs(String[].class).values("x", texts -> texts),
                        List.of(new String[] {"yes", "no"}, new String[] {"yes", "\uD83D\uDE00"})))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(
                        "a text for the input 'x' of row 1 of the batch has a character such as an emoji");
    }

    @Test
    void labels_that_the_runtime_would_change_are_refused() {
        assertThatThrownBy(() -> Models.open("label-encoder")
                        .labels("good", "\uD83D\uDE00")
                        .classifier(Models.AS_THEY_ARE))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("has a character such as an emoji, beyond U+FFFF");
    }

    @Test
    void zeros_and_masks_that_cannot_be_are_refused_before_there_is_any_row() {
        ModelInputs<long[]> tokens = inputs(long[].class).tokens("input_ids", "attention_mask", ids -> ids, padding(0));
        assertThatThrownBy(
                        () -> Models.open("token-places").regressor(tokens.zeros("token_type_ids", "token_type_ids")))
                .hasMessageContaining("'token_type_ids' would be zeros in the shape of other zeros");
        assertThatThrownBy(() -> Models.open("token-places").regressor(tokens.zeros("token_type_ids", "ids")))
                .hasMessageContaining("there is no input 'ids'");
        assertThatThrownBy(() -> Models.open("mixed-inputs")
                        .regressor(inputs(long[].class).tokens("numeric", "sex", ids -> ids, padding(0))))
                .hasMessageContaining("the input 'sex' is string [N, 1], which holds no mask");
        assertThatThrownBy(() -> Models.open("digits-int64")
                        .regressor(inputs(long[].class).tokens("x", ids -> ids, padding(0.5))))
                .hasMessageContaining("the filling for 'x' gave a number, which is no whole number");
    }

    @Test
    void a_list_that_contains_itself_is_refused() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        assertRefused(
                "digits-float",
                inputs(String.class).values("x", text -> endless),
                List.of("a"),
                "gave a list that contains itself");
    }

    @Test
    void a_checked_exception_that_nobody_declared_is_an_error_like_any_other() {
        Encoder<float[]> sneaky = row -> {
            throw GivenValuesTest.<RuntimeException>hidden(new IOException("no such town"));
        };
        List<float[]> rows = Models.rows();
        try (Regressor<float[]> model = Models.open("sklearn-regressor").regressor(sneaky)) {
            assertThatThrownBy(() -> model.predictInBatches(rows, 4))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("the encoder threw IOException")
                    .hasMessageContaining("for row 0 of 40");
            Dataset<float[], Double> data = Dataset.of("rows", rows, java.util.Collections.nCopies(rows.size(), 0.0));
            assertThatThrownBy(() -> Evaluation.of(model, data, 4)).isInstanceOf(ModelException.class);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T hidden(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
