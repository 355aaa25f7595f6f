package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.onnx.ModelInputs.inputs;
import static org.modelunit.onnx.Padding.padding;
import static org.modelunit.onnx.Pooling.meanOver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.Dataset;
import org.modelunit.Embedder;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.embedding.Embeddings;
import org.modelunit.error.ModelException;

/**
 * Batches of examples of like length, where somebody asks for them. The file token-places answers 1000 for each place of the batch, filling
 * included, and the sum of the tokens, each times its place.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ByLengthTest {

    private static final Pooling MEAN = meanOver("last_hidden_state", "attention_mask");

    @AfterEach
    void forget() {
        System.clearProperty("modelunit.threads");
    }

    private static ModelInputs<long[]> places(TokensOf<long[]> tokens, Padding padding) {
        return inputs(long[].class)
                .tokens("input_ids", "attention_mask", tokens, padding)
                .zeros("token_type_ids", "input_ids");
    }

    private static ModelInputs<long[]> vectors() {
        return inputs(long[].class).tokens("input_ids", "attention_mask", tokens -> tokens, padding(0));
    }

    private static List<long[]> ofLengths(int... lengths) {
        return Arrays.stream(lengths)
                .mapToObj(length -> IntStream.range(0, length).mapToLong(i -> 1).toArray())
                .toList();
    }

    private static int[] filledUpTo(ModelInputs<long[]> inputs, List<long[]> rows, int batchSize) {
        try (Regressor<long[]> model = Models.open("token-places").regressor(inputs)) {
            double[] answers = model.predictInBatches(rows, batchSize).toArray();
            for (int row = 0; row < answers.length; row++) {
                int length = rows.get(row).length;
                assertThat(answers[row] % 1000).as("row " + row).isEqualTo(length * (length + 1) / 2);
            }
            return Arrays.stream(answers)
                    .mapToInt(answer -> (int) answer / 1000)
                    .toArray();
        }
    }

    @Test
    void examples_of_like_length_share_a_batch_and_answers_come_in_their_own_order() {
        List<long[]> rows = ofLengths(1, 5, 2, 4, 1, 3);
        ModelInputs<long[]> inputs = places(tokens -> tokens, padding(0));

        assertThat(filledUpTo(inputs, rows, 2)).containsExactly(5, 5, 4, 4, 3, 3);
        assertThat(filledUpTo(inputs.byLength(), rows, 2)).containsExactly(1, 5, 3, 5, 1, 3);
        assertThat(filledUpTo(inputs.byLength(), rows, 4)).containsExactly(1, 5, 5, 5, 1, 5);
        assertThat(filledUpTo(inputs.byLength(), rows, 6)).containsOnly(5);
    }

    static List<List<long[]>> ends() {
        int[] giant = new int[30];
        Arrays.fill(giant, 2);
        giant[17] = 20;
        return List.of(
                List.of(),
                ofLengths(3),
                ofLengths(4, 4, 4, 4, 4, 4, 4),
                ofLengths(0, 0, 0, 0, 0),
                ofLengths(giant),
                ofLengths(1, 2, 3, 4, 5, 6, 7),
                ofLengths(7, 6, 5, 4, 3, 2, 1),
                ofLengths(0, 9, 0, 9, 0, 9));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void filling_is_never_more_than_in_the_order_of_rows(List<long[]> rows) {
        ModelInputs<long[]> inputs = places(tokens -> tokens, padding(0));

        for (int batchSize : new int[] {1, 3, 7, 100}) {
            int byRows = Arrays.stream(filledUpTo(inputs, rows, batchSize)).sum();
            int byLength = Arrays.stream(filledUpTo(inputs.byLength(), rows, batchSize))
                    .sum();
            assertThat(byLength).isLessThanOrEqualTo(byRows);
        }
    }

    @Test
    void one_giant_fills_up_its_own_batch_alone() {
        int[] lengths = filledUpTo(places(tokens -> tokens, padding(0)).byLength(), ends().get(4), 3);

        assertThat(Arrays.stream(lengths).filter(length -> length == 20)).hasSize(3);
        assertThat(Arrays.stream(lengths).filter(length -> length == 2)).hasSize(27);
    }

    @Test
    void examples_of_one_length_stay_in_their_order() {
        List<long[]> seen = Collections.synchronizedList(new ArrayList<>());
        List<long[]> rows = ofLengths(2, 3, 2, 3, 2, 3, 2);
        try (Regressor<long[]> model = Models.open("token-places")
                .onOneThread()
                .regressor(places(
                                tokens -> {
                                    seen.add(tokens);
                                    return tokens;
                                },
                                padding(0))
                        .byLength())) {
            model.predictInBatches(rows, 2);
        }

        assertThat(seen).as("once for their lengths, once for their batches").hasSize(14);
        assertThat(seen.subList(0, 7)).containsExactlyElementsOf(rows);
        assertThat(seen.subList(7, 14).stream().map(rows::indexOf)).containsExactly(1, 3, 5, 0, 2, 4, 6);
    }

    @Test
    void what_is_cut_off_does_not_count() {
        ModelInputs<long[]> inputs =
                places(tokens -> tokens, padding(0).truncatedTo(2)).byLength();
        try (Regressor<long[]> model = Models.open("token-places").regressor(inputs)) {
            assertThat(model.predictInBatches(ofLengths(2, 1, 9, 1), 2).toArray())
                    .containsExactly(2003, 1001, 2003, 1001);
        }
    }

    private static List<long[]> many() {
        SplittableRandom random = new SplittableRandom(5);
        List<long[]> rows = new ArrayList<>();
        for (int row = 0; row < 1003; row++) {
            rows.add(random.longs(random.nextInt(1, 40), 1, 5).toArray());
        }
        return rows;
    }

    @Test
    void answers_are_those_of_the_order_of_rows_with_the_same_bits_on_any_number_of_threads() {
        OnnxModel file = Models.open("sentence-vectors");
        try (Embedder<long[]> byRows = file.embedder(vectors(), MEAN.normalized());
                Embedder<long[]> byLength = file.embedder(vectors().byLength(), MEAN.normalized())) {
            Embeddings expected = byRows.predictInBatches(many(), 64);
            System.setProperty("modelunit.threads", "1");
            Embeddings alone = byLength.predictInBatches(many(), 64);
            for (int row = 0; row < expected.size(); row++) {
                assertThat(alone.vector(row)).containsExactly(expected.vector(row), Offset.offset(1e-6f));
            }
            for (String threads : List.of("1", "2", "4")) {
                System.setProperty("modelunit.threads", threads);
                assertThat(byLength.predictInBatches(many(), 64)).isEqualTo(alone);
            }
        }
    }

    @Test
    void an_evaluation_says_that_batches_were_made_by_length() {
        Dataset<long[], Double> data = Dataset.of("lengths", ofLengths(1, 3, 2), List.of(1001.0, 3006.0, 3003.0));
        ModelInputs<long[]> inputs = places(tokens -> tokens, padding(0));
        try (Regressor<long[]> byLength = Models.open("token-places").regressor(inputs.byLength());
                Regressor<long[]> byRows = Models.open("token-places").regressor(inputs)) {
            Evaluation<long[], ?> evaluation = Evaluation.of(byLength, data, 2);
            assertThat(evaluation.provenance().versions())
                    .containsEntry("batches", "by length")
                    .containsKey("onnxruntime");
            assertThat(evaluation.provenance().batchSize()).isEqualTo(2);
            assertThat(Evaluation.of(byRows, data, 2).provenance().versions()).doesNotContainKey("batches");
        }
    }

    @Test
    void what_goes_wrong_is_told_by_the_row_as_it_was_given() {
        try (Regressor<long[]> model = Models.open("token-places")
                .regressor(places(
                                tokens -> {
                                    if (tokens.length == 4) {
                                        throw new IllegalStateException("no such word");
                                    }
                                    return tokens;
                                },
                                padding(0))
                        .byLength())) {
            assertThatThrownBy(() -> model.predictInBatches(ofLengths(1, 2, 3, 4, 5), 2))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("IllegalStateException (no such word) for row 3 of 5");
        }
        List<float[][]> vectors = List.of(new float[1][2], new float[3][2], new float[][] {{1, 1}, {1, Float.NaN}});
        try (Regressor<float[][]> model = Models.open("vector-places")
                .regressor(inputs(float[][].class)
                        .sequence("x", vector -> vector, padding(0))
                        .byLength())) {
            assertThatThrownBy(() -> model.predictInBatches(vectors, 1)).hasMessageContaining("NaN for row 2 of 3");
        }
        try (Embedder<long[]> model =
                Models.open("sentence-vectors").embedder(vectors().byLength(), MEAN)) {
            assertThatThrownBy(() -> model.predictInBatches(ofLengths(3, 0, 1, 2), 2))
                    .hasMessageContaining("no token is left of row 1 of 4");
        }
        try (Regressor<float[][]> model = Models.open("vector-places")
                .regressor(inputs(float[][].class)
                        .sequence("x", vector -> vector, padding(0))
                        .byLength())) {
            assertThatThrownBy(() -> model.predictInBatches(
                            List.of(new float[1][2], new float[5][2], new float[2][2], new float[4][3]), 2))
                    .hasMessageContaining("but others are like")
                    .hasMessageContaining("gave [4, 3], but others are like [5, 2] for row 3 of 4");
        }
    }

    @Test
    void a_closed_model_asks_for_no_lengths() {
        List<long[]> seen = new ArrayList<>();
        Regressor<long[]> model = Models.open("token-places")
                .regressor(places(
                                tokens -> {
                                    seen.add(tokens);
                                    return tokens;
                                },
                                padding(0))
                        .byLength());
        model.close();

        assertThatThrownBy(() -> model.predictInBatches(ofLengths(1, 2), 1)).hasMessageContaining("is closed");
        assertThat(seen).isEmpty();
    }

    @Test
    void inputs_without_a_sequence_of_open_length_are_refused_with_a_fix_that_works() {
        ModelInputs<long[]> fixed =
                places(tokens -> tokens, padding(0).toLength(5)).byLength();
        assertThatThrownBy(() -> Models.open("token-places").regressor(fixed).close())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("none is filled up to the longest of its batch")
                .hasMessageContaining("leave byLength() out, or fill an input of open length by tokens(…)");

        assertThat(filledUpTo(places(tokens -> tokens, padding(0).toLength(5)), ofLengths(1, 2), 1))
                .containsOnly(5);
        assertThat(filledUpTo(
                        inputs(long[].class)
                                .byLength()
                                .tokens("input_ids", "attention_mask", t -> t, padding(0))
                                .zeros("token_type_ids", "input_ids"),
                        ofLengths(1, 2),
                        1))
                .containsExactly(1, 2);
    }
}
