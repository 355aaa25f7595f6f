package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.onnx.ModelInputs.inputs;
import static org.modelunit.onnx.ModelInputsTest.answers;
import static org.modelunit.onnx.ModelInputsTest.assertRefused;
import static org.modelunit.onnx.Padding.padding;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Regressor;

/** Sequences of unlike length become one tensor. */
class SequenceInputsTest {

    private static ModelInputs<long[]> tokens(Padding padding) {
        return inputs(long[].class)
                .tokens("input_ids", "attention_mask", ids -> ids, padding)
                .zeros("token_type_ids", "input_ids");
    }

    @Test
    void tokens_of_unlike_length_are_filled_up_and_masked() {
        List<long[]> texts = List.of(new long[] {5}, new long[] {1, 2, 3}, new long[0]);

        assertThat(answers("token-places", tokens(padding(9)), texts)).containsExactly(3005, 3014, 3000);
        assertThat(answers("token-places", tokens(padding(9).left()), texts)).containsExactly(3000 + 3 * 5, 3014, 3000);
        assertThat(answers("token-places", tokens(padding(9).toLength(5)), texts))
                .containsExactly(5005, 5014, 5000);
        assertThat(answers("token-places", tokens(padding(9).truncatedTo(2)), texts))
                .containsExactly(2005, 2005, 2000);
        assertThat(answers(
                        "token-places",
                        tokens(padding(9).toLength(2).truncatedTo(2).left()),
                        texts))
                .containsExactly(2010, 2005, 2000);
        assertThat(answers("token-places", tokens(padding(0)), List.of(new long[0])))
                .containsExactly(1000);
        assertRefused(
                "token-places",
                tokens(padding(0).toLength(2)),
                texts,
                "gave a sequence of 3, which is longer than 2 for row 1 of the batch",
                "padding(…).truncatedTo(2)");
    }

    /** The sum of the tokens, each times its place, for texts of ones. */
    private static double sum(int length, int longest, boolean isLeft) {
        int before = isLeft ? longest - length : 0;
        return length * (length + 1) / 2.0 + (double) length * before;
    }

    private static List<long[]> ofLengths(IntStream lengths) {
        return lengths.mapToObj(
                        length -> LongStream.generate(() -> 1).limit(length).toArray())
                .toList();
    }

    private static double[] expected(List<long[]> texts, int batchSize, boolean isLeft) {
        double[] expected = new double[texts.size()];
        for (int row = 0; row < expected.length; row++) {
            int from = row - row % batchSize;
            int longest = texts.subList(from, Math.min(texts.size(), from + batchSize)).stream()
                    .mapToInt(text -> Math.max(1, text.length))
                    .max()
                    .orElse(1);
            expected[row] = 1000 * longest + sum(texts.get(row).length, longest, isLeft);
        }
        return expected;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 100})
    void a_batch_has_no_tokens_and_no_mask_of_a_longer_one_before(int batchSize) {
        List<long[]> descending = ofLengths(IntStream.rangeClosed(0, 40).map(row -> 40 - row));
        List<long[]> toAndFro = ofLengths(IntStream.range(0, 41).map(row -> row % 2 == 0 ? 40 - row : row % 5));
        for (List<long[]> texts : List.of(descending, toAndFro)) {
            for (boolean isLeft : new boolean[] {false, true}) {
                Padding padding = isLeft ? padding(9).left() : padding(9);
                try (Regressor<long[]> model =
                        Models.open("token-places").onOneThread().regressor(tokens(padding))) {
                    assertThat(model.predictInBatches(texts, batchSize).toArray())
                            .containsExactly(expected(texts, batchSize, isLeft));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void a_batch_is_filled_up_with_the_filling_and_not_with_what_was_there_before(int batchSize) {
        List<long[]> texts = ofLengths(IntStream.rangeClosed(0, 20).map(row -> 20 - row));
        ModelInputs<long[]> unmasked = inputs(long[].class)
                .tokens("input_ids", ids -> ids, padding(2))
                .tokens("attention_mask", ids -> ids, padding(1)) // all ones, so that the filling is seen
                .zeros("token_type_ids", "input_ids");
        try (Regressor<long[]> model = Models.open("token-places").onOneThread().regressor(unmasked)) {
            double[] answers = model.predictInBatches(texts, batchSize).toArray();
            for (int row = 0; row < answers.length; row++) {
                int longest = Math.max(1, texts.get(row - row % batchSize).length);
                int length = texts.get(row).length;
                assertThat(answers[row])
                        .isEqualTo(1000 * longest + 2 * sum(longest, longest, false) - sum(length, length, false));
            }
        }
    }

    @Test
    void a_text_may_be_longer_than_any_before() {
        List<long[]> texts = ofLengths(IntStream.of(0, 1, 511, 512, 513, 1100, 2, 3000));

        for (int batchSize : new int[] {1, 2, 8}) {
            try (Regressor<long[]> model = Models.open("token-places").regressor(tokens(padding(1)))) {
                assertThat(model.predictInBatches(texts, batchSize).toArray())
                        .containsExactly(expected(texts, batchSize, false));
            }
        }
    }

    @Test
    void tokens_may_be_given_as_anything_from_row_to_row() {
        List<Object> rows = List.of(
                new long[] {1, 2},
                List.of(3L),
                new int[] {4, 5, 6},
                List.of(),
                new long[0],
                new Long[] {7L},
                new long[] {8});
        ModelInputs<Object> unmasked = inputs(Object.class)
                .sequence("input_ids", any -> any, padding(0))
                .constant("attention_mask", new long[] {1, 1, 1})
                .zeros("token_type_ids", "input_ids");

        assertThat(answers("token-places", unmasked, rows)).containsExactly(3005, 3003, 3032, 3000, 3000, 3007, 3008);
    }

    @Test
    void an_encoder_that_asks_its_own_model_in_the_middle_of_a_batch_keeps_its_tokens() {
        AtomicReference<Regressor<long[]>> self = new AtomicReference<>();
        TokensOf<long[]> asking = text -> {
            if (text.length == 2) {
                assertThat(self.get()
                                .predictAll(List.of(new long[] {9, 9, 9}, new long[] {8}))
                                .toArray())
                        .containsExactly(3054, 3008);
            }
            return text;
        };
        try (Regressor<long[]> model = Models.open("token-places")
                .regressor(inputs(long[].class)
                        .tokens("input_ids", "attention_mask", asking, padding(0))
                        .zeros("token_type_ids", "input_ids"))) {
            self.set(model);
            assertThat(model.predictAll(List.of(new long[] {7}, new long[] {1, 2}, new long[] {5}))
                            .toArray())
                    .containsExactly(2007, 2005, 2005);
        }
    }

    @Test
    void an_encoder_that_throws_in_the_middle_of_a_batch_leaves_nothing_behind() {
        AtomicBoolean throwing = new AtomicBoolean(true);
        TokensOf<long[]> once = text -> {
            if (text.length == 3 && throwing.getAndSet(false)) {
                throw new IllegalStateException("just once");
            }
            return text;
        };
        List<long[]> texts = List.of(new long[] {1}, new long[] {1, 2, 3}, new long[] {4});
        try (Regressor<long[]> model = Models.open("token-places")
                .regressor(inputs(long[].class)
                        .tokens("input_ids", "attention_mask", once, padding(0))
                        .zeros("token_type_ids", "input_ids"))) {
            assertThatThrownBy(() -> model.predictAll(texts)).hasMessageContaining("just once");
            assertThat(model.predictAll(texts).toArray()).containsExactly(3001, 3014, 3004);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"int8", "int32", "int64", "float", "double", "float16", "bool"})
    void tokens_reach_an_input_of_any_type(String type) {
        ModelInputs<long[]> tokens = inputs(long[].class)
                .tokens("x", ids -> ids, padding(1).toLength(3).truncatedTo(3));

        assertThat(answers("digits-" + type, tokens, List.of(new long[] {0}, new long[] {1, 0, 1, 1}, new long[0])))
                .containsExactly(11, 101, 111);
    }

    @Test
    void a_token_that_an_input_cannot_hold_is_refused_with_its_row() {
        assertRefused(
                "digits-int8",
                inputs(long[].class).tokens("x", ids -> ids, padding(0).toLength(3)),
                List.of(new long[] {1}, new long[] {1, 1000}),
                "int8 holds -128 to 127 for row 1 of the batch");
    }

    @Test
    void sequences_of_vectors_are_filled_up() {
        assertThat(answers(
                        "vector-places",
                        inputs(Object.class).sequence("x", any -> any, padding(0.5)),
                        List.of(new float[][] {{1, 2}}, new double[][] {{1, 2}, {3, 4}}, List.of())))
                .containsExactly(2000 + 3 + 1, 2010, 2000 + 2);
        assertRefused(
                "vector-places",
                inputs(Object.class).values("x", any -> any),
                List.of(new float[1][2], new float[2][2]),
                "sequences of unlike length are filled up by sequence(\"x\", …, padding(0))");
        assertRefused(
                "vector-places",
                inputs(Object.class).sequence("x", any -> any, padding(0)),
                List.<Object>of(new float[1][2], new float[1][3]),
                "sequences may differ in their first axis alone");
        assertRefused(
                "vector-places",
                inputs(Object.class).sequence("x", any -> any, padding(0).truncatedTo(2)),
                List.<Object>of(new float[3][2], new long[0], new long[] {1, 2, 3}),
                "gave [3], but others are like [2, 2] for row 2 of the batch");
    }

    @Test
    void lengths_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> padding(0).toLength(0)).hasMessage("a length must be above 0, but was 0");
        assertThatThrownBy(() -> padding(0).toLength(2).truncatedTo(3))
                .hasMessage("sequences of up to 3 do not fit into a length of 2; say truncatedTo(2)");
    }
}
