package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Classifier;
import org.modelunit.Regressor;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.ClassPredictions;

/** Batches of one pass answer as batches of their own, whatever is made once for all of them. */
class PassTest {

    private static List<float[]> rows(int size) {
        SplittableRandom random = new SplittableRandom(11);
        List<float[]> rows = new ArrayList<>(size);
        for (int row = 0; row < size; row++) {
            rows.add(new float[] {number(random), number(random), number(random), number(random)});
        }
        return rows;
    }

    private static float number(SplittableRandom random) {
        return (float) (4 * random.nextDouble() - 2);
    }

    /** The same bits as batches of their own; rows alone may differ in their last digits, as a runtime sums and rounds otherwise there. */
    private static void assertSameAnswers(Classifier<float[]> model, List<float[]> rows, int batchSize) {
        ClassPredictions pass = model.predictInBatches(rows, batchSize);
        assertThat(pass.size()).isEqualTo(rows.size());
        for (int from = 0; from < rows.size(); from += Math.min(batchSize, rows.size())) {
            int to = from + Math.min(batchSize, rows.size() - from);
            assertRows(pass, from, model.predictAll(rows.subList(from, to)), 0);
        }
        for (int row = 0; row < rows.size(); row++) {
            assertRows(pass, row, model.predictAll(List.of(rows.get(row))), 1e-4);
        }
    }

    private static void assertRows(ClassPredictions pass, int from, ClassPredictions expected, double tolerance) {
        assertThat(pass.operatingPoint()).isEqualTo(expected.operatingPoint());
        assertThat(pass.scores().isPresent()).isEqualTo(expected.scores().isPresent());
        for (int row = 0; row < expected.size(); row++) {
            assertThat(pass.decided().code(from + row))
                    .isEqualTo(expected.decided().code(row));
            for (int code = 0; code < pass.labels().size() && pass.scores().isPresent(); code++) {
                assertThat(score(pass, code, from + row)).isEqualTo(score(expected, code, row), within(tolerance));
            }
        }
    }

    private static double score(ClassPredictions predictions, int code, int row) {
        return predictions.scores().orElseThrow().column(code).get(row);
    }

    @Test
    void a_pass_asks_for_each_batch_once_so_that_its_progress_can_be_counted() {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        List<float[]> rows = rows(10);
        List<float[]> noting = new AbstractList<>() {
            @Override
            public float[] get(int row) {
                return rows.get(row);
            }

            @Override
            public int size() {
                return rows.size();
            }

            @Override
            public List<float[]> subList(int from, int to) {
                asked.add(from + " to " + to);
                return rows.subList(from, to);
            }
        };
        try (Classifier<float[]> model = Models.open("sklearn-longs").classifier(Models.AS_THEY_ARE)) {
            model.predictInBatches(noting, 4);
        }
        assertThat(asked).containsExactlyInAnyOrder("0 to 4", "4 to 8", "8 to 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sklearn-zipmap-strings", "lightgbm-zipmap-longs", "sklearn-longs", "sklearn-strings"})
    void a_pass_with_a_smaller_last_batch_answers_as_row_by_row(String name) {
        try (Classifier<float[]> model = Models.open(name).classifier(Models.AS_THEY_ARE)) {
            assertSameAnswers(model, rows(1000), 64);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "torch-probabilities,'a,b,c'",
        "open-shapes,'a,b,c'",
        "double-matrix,'a,b'",
        "keras-sigmoid,'a,b'",
        "probability-vector,'a,b'",
        "label-only,'a,b,c'"
    })
    void a_pass_answers_as_row_by_row_whatever_the_outputs(String name, String labels) {
        try (Classifier<float[]> model =
                Models.open(name).labels(labels.split(",")).classifier(Models.AS_THEY_ARE)) {
            assertSameAnswers(model, rows(300), 64);
        }
    }

    @Test
    void a_pass_answers_as_row_by_row_after_softmax_and_sigmoid() {
        try (Classifier<float[]> model =
                Models.open("torch-logits").labels("a", "b", "c").softmax().classifier(Models.AS_THEY_ARE)) {
            assertSameAnswers(model, rows(300), 64);
        }
        try (Classifier<float[]> model =
                Models.open("torch-logit").labels("no", "yes").sigmoid().classifier(Models.AS_THEY_ARE)) {
            assertSameAnswers(model, rows(300), 64);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 300, 301, Integer.MAX_VALUE})
    void a_batch_of_any_size_gives_the_same_answers(int batchSize) {
        try (Classifier<float[]> model =
                Models.open("torch-probabilities").labels("a", "b", "c").classifier(Models.AS_THEY_ARE)) {
            assertSameAnswers(model, rows(300), batchSize);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sklearn-regressor", "double-regressor"})
    void a_regressor_s_pass_answers_as_row_by_row(String name) {
        try (Regressor<float[]> model = Models.open(name).regressor(Models.AS_THEY_ARE)) {
            List<float[]> rows = rows(1000);
            double[] alone = rows.stream()
                    .mapToDouble(row -> model.predictAll(List.of(row)).get(0))
                    .toArray();
            assertThat(model.predictInBatches(rows, 64).toArray()).containsExactly(alone, within(1e-5));
        }
    }

    @Test
    void a_file_of_a_fixed_batch_passes_in_batches_of_just_that_size() {
        try (Classifier<float[]> model =
                Models.open("fixed-batch").labels("a", "b", "c").classifier(Models.AS_THEY_ARE)) {
            assertThat(model.predictInBatches(rows(5), 1).size()).isEqualTo(5);
            assertThatThrownBy(() -> model.predictInBatches(rows(5), 2))
                    .hasMessageStartingWith(
                            "fixed-batch.onnx: the file takes exactly 1 rows at a time, but the batch has 2.");
        }
    }

    @Test
    void a_row_in_an_error_is_counted_among_all() {
        List<float[]> rows = rows(200);
        rows.set(150, new float[] {Float.NaN, 0, 0, 0});
        try (Classifier<float[]> model =
                Models.open("torch-probabilities").labels("a", "b", "c").classifier(Models.AS_THEY_ARE)) {
            assertThatThrownBy(() -> model.predictInBatches(rows, 64))
                    .isInstanceOf(ModelException.class)
                    .hasMessage("torch-probabilities.onnx: the score of 'a' is NaN for row 150 of 200; number 0 of that"
                            + " input is NaN, and NaN in gives NaN out; fill it in as in training, or leave the row"
                            + " out");
            rows.set(150, new float[3]);
            assertThatThrownBy(() -> model.predictInBatches(rows, 64))
                    .hasMessageStartingWith(
                            "torch-probabilities.onnx: the encoder gave 3 numbers for row 150 of 200, but");
        }
    }

    @Test
    void an_encoder_that_throws_is_an_error_that_names_model_and_row() {
        Encoder<float[]> refusing = row -> {
            throw new IllegalArgumentException("no such town");
        };
        try (Classifier<float[]> model = Models.open("sklearn-longs").classifier(refusing)) {
            assertThatThrownBy(() -> model.predictInBatches(rows(10), 4))
                    .isInstanceOf(ModelException.class)
                    .hasMessage(
                            "sklearn-longs.onnx: the encoder threw IllegalArgumentException (no such town) for row 0 of 10")
                    .hasRootCauseMessage("no such town");
        }
    }

    @Test
    void a_batch_size_must_be_above_0() {
        try (Classifier<float[]> model = Models.open("sklearn-longs").classifier(Models.AS_THEY_ARE)) {
            assertThatThrownBy(() -> model.predictInBatches(rows(10), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("batchSize must be above 0, but was 0");
            assertThat(model.predictInBatches(List.of(), 64).size()).isZero();
        }
    }

    @Test
    void an_encoder_may_ask_another_model_in_the_middle_of_a_pass() {
        try (Classifier<float[]> inner = Models.open("sklearn-longs").classifier(Models.AS_THEY_ARE)) {
            Encoder<float[]> asking = row -> {
                inner.predictAll(List.of(row));
                return row;
            };
            try (Classifier<float[]> outer = Models.open("sklearn-strings").classifier(asking)) {
                assertThat(outer.predictInBatches(rows(100), 32).size()).isEqualTo(100);
            }
        }
    }
}
