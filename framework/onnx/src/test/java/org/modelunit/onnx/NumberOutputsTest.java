package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.intervalCoverage;
import static org.modelunit.onnx.ModelInputs.inputs;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.IntervalRegressor;
import org.modelunit.Model;
import org.modelunit.Regressor;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.IntervalPredictions;

/** Numbers of any type, several of them, and intervals. A row (a, b, c, d) has the price a + b + c + d and 10 a days. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class NumberOutputsTest {

    private static final ModelInputs<float[]> NUMBERS = inputs(float[].class).matrix("X", row -> row);
    private static final List<float[]> ROWS = List.of(new float[] {1, 2, 3, 4}, new float[] {5, 0, 0, 1});

    @AfterEach
    void forget() {
        System.clearProperty("modelunit.threads");
    }

    private static double[] numbers(OnnxModel said) {
        try (Regressor<float[]> model = said.regressor(NUMBERS)) {
            return model.predictAll(ROWS).toArray();
        }
    }

    private static IntervalPredictions intervals(OnnxModel said) {
        try (IntervalRegressor<float[]> model = said.intervalRegressor(NUMBERS)) {
            return model.predictAll(ROWS);
        }
    }

    private static void assertRefused(OnnxModel said, String... told) {
        assertThatThrownBy(() -> numbers(said))
                .isInstanceOf(ModelException.class)
                .message()
                .contains(told);
    }

    private static void assertNoInterval(OnnxModel said, String... told) {
        assertThatThrownBy(() -> intervals(said))
                .isInstanceOf(ModelException.class)
                .message()
                .contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int64", "int32", "uint8", "float16", "bfloat16", "of-more-axes"})
    void a_number_may_be_of_any_type_and_have_more_axes_of_length_1(String type) {
        String file = "sum-" + type;

        assertThat(numbers(Models.open(file))).containsExactly(10, 6);
        assertThat(numbers(Models.open(file).prediction("total"))).containsExactly(10, 6);
    }

    @ParameterizedTest
    @CsvSource({"sum-uint16,4096", "sum-uint32,268435456"})
    void a_number_without_a_sign_never_becomes_negative(String file, double times) {
        assertThat(numbers(Models.open(file))).containsExactly(10 * times, 6 * times);
        try (Model<float[], TensorAnswers> model = Models.open(file).tensors(NUMBERS)) {
            assertThat(model.predictAll(ROWS).longs("total")).containsExactly((long) (10 * times), (long) (6 * times));
        }
    }

    @Test
    void a_whole_number_that_no_double_holds_is_told_by_its_row() {
        ModelInputs<float[]> numbers = NUMBERS;
        try (Regressor<float[]> model = Models.open("sum-too-long").regressor(numbers)) {
            assertThat(model.predictAll(List.of(new float[] {1, 1, 0, 0})).get(0))
                    .isEqualTo(0x1p53 + 2);
            assertThatThrownBy(() -> model.predictAll(List.of(new float[4], new float[] {1, 0, 0, 0})))
                    .isInstanceOf(ModelException.class)
                    .message()
                    .contains("the prediction of row 1 of the batch", "more than 53 bits");
        }
    }

    @Test
    void a_target_is_chosen_by_name_or_position() {
        OnnxModel file = Models.open("price-and-days").targets("price", "days");

        assertThat(numbers(file.target("price"))).containsExactly(10, 6);
        assertThat(numbers(file.target("days"))).containsExactly(10, 50);
        assertThat(numbers(file.target(0))).containsExactly(10, 6);
        assertThat(numbers(Models.open("price-and-days").target(1))).containsExactly(10, 50);
        assertThat(numbers(file.prediction("targets").target("days"))).containsExactly(10, 50);
    }

    @Test
    void numbers_have_the_same_bits_on_any_number_of_threads() {
        try (Regressor<float[]> model = Models.open("price-and-days").target(1).regressor(NUMBERS)) {
            System.setProperty("modelunit.threads", "1");
            double[] alone = model.predictInBatches(Models.rows(), 3).toArray();
            System.setProperty("modelunit.threads", "4");
            assertThat(model.predictInBatches(Models.rows(), 3).toArray()).containsExactly(alone);
        }
    }

    @Test
    void every_error_about_targets_says_what_works() {
        OnnxModel file = Models.open("price-and-days");

        assertRefused(
                file,
                "the output 'targets' holds 2 numbers for each row, but one is needed",
                "say which by target(0) to target(1)");
        assertRefused(
                file.targets("price", "days"),
                "there are 2 targets, but a regressor predicts one",
                "say which by target(\"price\")");
        assertRefused(
                file.targets("price", "days").target("day"),
                "there is no target 'day'; did you mean 'days'?",
                "say one of the targets: \"price\", \"days\"");
        assertRefused(file.target("days"), "name the columns of the output by targets(…)", "target(0)");
        assertRefused(
                file.targets("price", "days").prediction("price"),
                "'price' is a target and no output",
                "say target(\"price\") instead of prediction(…)");
        assertRefused(
                file.targets("price", "days", "rooms").target("price"),
                "no output holds a number for each of the 3 targets",
                "name as many targets(…) as an output has columns");
        assertRefused(file.target(2), "no output holds a target(2)");
        assertRefused(file.targets("price", "days").target(2), "there is no target(2) of 2 targets");
        assertRefused(
                Models.open("tag-logits-without-shape").target(3),
                "came with 3 numbers for each row, so it has no target(3)");
        assertRefused(
                Models.open("tag-logits-without-shape"), "came with 3 numbers", "say which by target(0) to target(2)");
        assertThat(numbers(Models.open("tag-logits-without-shape").target(0))).containsExactly(1, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file.target(-1))
                .withMessage("targets count from 0, but the position was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> file.targets("price", "price"));
    }

    @Test
    void whole_numbers_beside_scores_are_labels_unless_the_user_says_otherwise() {
        assertRefused(
                Models.open("sklearn-longs"),
                "the output 'probabilities' holds 3 numbers for each row",
                "say which by target(0)");
        assertThat(numbers(Models.open("sklearn-longs").prediction("label"))).hasSize(2);
        assertRefused(
                Models.open("lightgbm-zipmap-longs"),
                "the whole numbers of 'label' may be labels",
                "if they are numbers, or open the file as a classifier");
    }

    @Test
    void an_interval_is_in_three_outputs_or_in_the_columns_of_one() {
        List<OnnxModel> files = List.of(
                Models.open("quantiles").interval("lower", "upper"), // the median is what is left
                Models.open("quantiles").prediction("median").interval("lower", "upper"),
                Models.open("quantiles")
                        .prediction("quantiles")
                        .targets("q05", "q50", "q95")
                        .target("q50")
                        .interval("q05", "q95"),
                Models.open("quantiles").targets("q05", "q50", "q95").target(1).interval("q05", "upper"));
        for (OnnxModel file : files) {
            IntervalPredictions answers = intervals(file);
            assertThat(answers.predicted().toArray()).containsExactly(3, 5);
            assertThat(answers.intervals().lower().toArray()).containsExactly(1, 5);
            assertThat(answers.intervals().upper().toArray()).containsExactly(6, 5);
        }
    }

    @Test
    void coverage_is_measured_of_a_file() {
        Dataset<float[], Double> flats = Dataset.of("flats", ROWS, List.of(2.0, 6.0));
        try (IntervalRegressor<float[]> model = Models.open("quantiles")
                .prediction("median")
                .interval("lower", "upper")
                .intervalRegressor(NUMBERS)) {
            assertThat(Evaluation.ofIntervals(model, flats).value(intervalCoverage()))
                    .isEqualTo(0.5);
        }
    }

    @Test
    void every_error_about_intervals_says_what_works() {
        OnnxModel file = Models.open("quantiles").prediction("median");

        assertNoInterval(file, "nothing says which outputs hold the ends", "say interval(\"lower\", \"upper\")");
        assertNoInterval(file.interval("lower", "uper"), "there is no output 'uper'; did you mean 'upper'?");
        assertNoInterval(
                file.interval("upper", "lower"),
                "the interval of row 0 of the batch is from 6.0 to 1.0",
                "say interval(…) with the lower end first");
        assertRefused(
                file.interval("lower", "upper"), "a regressor gives no intervals", "make an intervalRegressor(…)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file.interval("lower", "lower"))
                .withMessage("an interval needs two ends, but both are to be 'lower'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half-scores", "scores-of-more-axes"})
    void scores_of_float16_and_with_an_axis_of_length_1(String file) {
        try (Classifier<float[]> model = Models.open(file).labels("a", "b").classifier(NUMBERS)) {
            ClassPredictions predictions = model.predictAll(List.of(new float[4], new float[] {0, 9, 0, 0}));
            assertThat(Models.scores(predictions, "a")[0]).isEqualTo(0.5);
            assertThat(Models.decisions(predictions)).containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"longs", "texts", "uint16"})
    void decisions_with_more_axes_of_length_1_are_not_dropped(String type) {
        try (Classifier<float[]> model =
                Models.open("decisions-of-more-axes-" + type).labels("a", "b").classifier(NUMBERS)) {
            assertThat(Models.decisions(model.predictAll(List.of(new float[] {9, 0, 0, 0}, new float[] {0, 9, 0, 0}))))
                    .containsExactly("b", "a");
        }
    }
}
