package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.modelunit.onnx.ModelInputs.inputs;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.Model;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.tensor.Tensor;

/** All outputs of a file by name, of every kind that a file can have, and still there when the model is closed. */
class TensorAnswersTest {

    private static final ModelInputs<float[]> NUMBERS = inputs(float[].class).matrix("X", row -> row);
    private static final List<float[]> ROWS = List.of(new float[] {1, -2, 3, 0}, new float[] {0, 0, 0, 5});

    private static TensorAnswers answers(List<float[]> rows) {
        try (Model<float[], TensorAnswers> model = Models.open("all-kinds").tensors(NUMBERS)) {
            return model.predictAll(rows);
        }
    }

    private static float[] floats(Tensor tensor) {
        float[] values = new float[tensor.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) tensor.get(i);
        }
        return values;
    }

    @Test
    void numbers_of_every_type() {
        TensorAnswers answers = answers(ROWS);

        assertThat(answers.names())
                .containsExactly("floats", "longs", "texts", "truths", "halves", "found", "all", "rows", "maps");
        assertThat(answers.size()).isEqualTo(2);
        for (String output : List.of("floats", "halves", "longs")) {
            assertThat(floats(answers.tensor(output))).as(output).containsExactly(1, -2, 3, 0, 0, 0, 0, 5);
            assertThat(answers.shape(output)).containsExactly(2, 4);
        }
        assertThat(answers.tensor("floats").isFloat()).isTrue();
        assertThat(answers.tensor("halves").isFloat()).isTrue();
        assertThat(answers.tensor("longs").isFloat()).isFalse();
        assertThat(answers.longs("longs")).containsExactly(1, -2, 3, 0, 0, 0, 0, 5);
        assertThat(answers.longs("truths")).containsExactly(1, 0, 1, 0, 0, 0, 0, 1);
    }

    @Test
    void outputs_without_a_row_for_each_input() {
        TensorAnswers answers = answers(ROWS);

        assertThat(answers.shape("found")).containsExactly(2, 3);
        assertThat(answers.longs("found")).containsExactly(0, 0, 1, 0, 2, 3);
        assertThat(answers.shape("all")).isEmpty();
        assertThat(answers.tensor("all").get(0)).isEqualTo(7);
    }

    @Test
    void texts_lists_and_maps() {
        TensorAnswers answers = answers(ROWS);

        assertThat(answers.texts("texts")).containsExactly("1", "-2", "3", "0", "0", "0", "0", "5");
        assertThat(answers.shape("texts")).containsExactly(2, 4);
        assertThat(answers.list("rows")).hasSize(2);
        assertThat(floats(answers.list("rows").get(1).tensor("rows"))).containsExactly(0, 0, 0, 5);
        assertThat(answers.list("maps").get(0).map("maps")).isEqualTo(Map.of("a", 1f, "b", -2f, "c", 3f, "d", 0f));
    }

    @Test
    void nothing_can_be_changed() {
        TensorAnswers answers = answers(ROWS);
        answers.longs("longs")[0] = 9;
        answers.shape("longs")[0] = 9;
        answers.tensor("floats").shape()[0] = 9;

        assertThat(answers.longs("longs")[0]).isEqualTo(1);
        assertThat(answers.shape("longs")).containsExactly(2, 4);
        assertThat(answers.shape("floats")).containsExactly(2, 4);
        assertThat(answers.names()).isUnmodifiable();
        assertThat(answers.texts("texts")).isUnmodifiable();
        assertThat(answers.list("rows")).isUnmodifiable();
    }

    @Test
    void no_inputs_have_no_outputs() {
        TensorAnswers none = answers(List.of());

        assertThat(none.names()).isEmpty();
        assertThat(none.size()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.tensor("floats"))
                .withMessage("there is no output 'floats', as there were no inputs");
    }

    @Test
    void asking_for_what_is_not_there_is_answered_with_what_is() {
        TensorAnswers answers = answers(ROWS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.tensor("float"))
                .withMessageStartingWith("there is no output 'float'; there are [floats, longs, texts,")
                .withMessageEndingWith("did you mean 'floats'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.tensor("texts"))
                .withMessage("the output 'texts' is not one tensor of numbers, but texts; ask for texts(\"texts\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.longs("floats"))
                .withMessage(
                        "the output 'floats' is not whole numbers, but tensor of float [2, 4]; ask for tensor(\"floats\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.tensor("rows"))
                .withMessageEndingWith("but a list of 2; ask for list(\"rows\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.list("maps").get(0).tensor("maps"))
                .withMessageEndingWith("but a map of 4; ask for map(\"maps\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.texts("longs"))
                .withMessageEndingWith("but whole numbers; ask for tensor(\"longs\")");
        assertThat(answers)
                .hasToString("answers for 2 inputs: {floats=tensor of float [2, 4], longs=whole numbers, texts=texts,"
                        + " truths=whole numbers, halves=tensor of float [2, 4], found=whole numbers, all=tensor of float [],"
                        + " rows=a list of 2, maps=a list of 2}");
    }

    @Test
    void a_whole_number_that_no_double_holds_is_there_as_a_long() {
        try (Model<float[], TensorAnswers> model = Models.open("sum-too-long").tensors(NUMBERS)) {
            TensorAnswers answers = model.predictAll(List.of(new float[] {1, 0, 0, 0}));

            assertThat(answers.longs("total")).containsExactly((1L << 53) + 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> answers.tensor("total"))
                    .withMessageContaining("more than 53 bits")
                    .withMessageEndingWith("ask for longs(\"total\")");
        }
    }

    /** How a detector becomes a classifier: its answers are post-processed batch by batch. */
    @Test
    void post_processing_of_ones_own_is_evaluated_like_any_model() {
        Labels labels = Labels.of("none", "some");
        try (Model<float[], TensorAnswers> detector = Models.open("all-kinds").tensors(NUMBERS)) {
            Classifier<float[]> presence = new Classifier<>() {
                @Override
                public Labels labels() {
                    return labels;
                }

                @Override
                public ClassPredictions predictAll(List<float[]> inputs) {
                    double[][] columns = new double[2][inputs.size()];
                    TensorAnswers answers = detector.predictAll(inputs);
                    int found = answers.shape("found")[1];
                    for (int i = 0; i < found; i++) {
                        columns[1][(int) answers.longs("found")[i]] = 1;
                    }
                    for (int row = 0; row < inputs.size(); row++) {
                        columns[0][row] = 1 - columns[1][row];
                    }
                    return ClassPredictions.of(
                            ClassScores.of(labels, List.of(Models.numbers(columns[0]), Models.numbers(columns[1]))));
                }
            };
            Dataset<float[], String> scenes = Dataset.of(
                    "scenes",
                    List.of(ROWS.get(0), new float[] {-1, 0, 0, 0}, ROWS.get(1)),
                    List.of("some", "none", "none"));

            assertThat(Evaluation.of(presence, scenes, 2).value(Metrics.recall("none")))
                    .isEqualTo(0.5);
        }
    }
}
