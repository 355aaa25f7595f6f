package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.multiLabelRecall;
import static org.modelunit.onnx.ModelInputs.inputs;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.MultiLabelClassifier;
import org.modelunit.column.ClassScores;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.LabelCutOffs;
import org.modelunit.outcome.MultiLabelled;

/** Files that give each of several labels a score of its own; the logits of a row (a, b, c, d) are a, 2 b and d - c. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class MultiLabelFileTest {

    private static final ModelInputs<float[]> NUMBERS = inputs(float[].class).matrix("X", row -> row);
    private static final float[] ROW = {1, -1, 2, 2};

    @AfterEach
    void forget() {
        System.clearProperty("modelunit.threads");
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static void assertRefused(String file, UnaryOperator<OnnxModel> said, String... told) {
        assertThatThrownBy(() -> {
                    try (MultiLabelClassifier<float[]> model =
                            said.apply(Models.open(file)).multiLabelClassifier(NUMBERS)) {
                        model.predictAll(List.of(ROW));
                    }
                })
                .isInstanceOf(ModelException.class)
                .message()
                .contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag-logits", "tag-logits-without-shape"})
    void sigmoid_gives_each_label_a_probability_of_its_own(String file) {
        try (MultiLabelClassifier<float[]> model =
                Models.open(file).labels("a", "b", "c").sigmoid().multiLabelClassifier(NUMBERS)) {
            ClassScores scores = model.predictAll(List.of(ROW));
            assertThat(model.labels().names()).containsExactly("a", "b", "c");
            assertThat(scores.of("a").get(0)).isEqualTo(logistic(1), within(1e-9));
            assertThat(scores.of("b").get(0)).isEqualTo(logistic(-2), within(1e-9));
            assertThat(scores.of("c").get(0)).isEqualTo(0.5);
        }
    }

    @Test
    void an_evaluation_has_sets_of_labels_and_cut_offs_for_each() {
        Dataset<float[], Set<String>> tickets =
                Dataset.of("tickets", List.of(ROW, new float[] {-3, 0.4f, 0, 0}), List.of(Set.of("a", "b"), Set.of()));
        try (MultiLabelClassifier<float[]> model =
                Models.open("tag-logits").labels("a", "b", "c").sigmoid().multiLabelClassifier(NUMBERS)) {
            Evaluation<float[], MultiLabelled> tags = Evaluation.of(model, tickets);

            assertThat(tags.outcomes().decided().row(0)).containsExactly("a", "c");
            assertThat(tags.value(multiLabelRecall("b"))).isZero();
            assertThat(tags.at(LabelCutOffs.of(0.5).with("b", 0.1)).value(multiLabelRecall("b")))
                    .isEqualTo(1);
        }
    }

    @Test
    void scores_have_the_same_bits_on_any_number_of_threads() {
        try (MultiLabelClassifier<float[]> model =
                Models.open("tag-logits").labels("a", "b", "c").sigmoid().multiLabelClassifier(NUMBERS)) {
            System.setProperty("modelunit.threads", "1");
            double[] alone = model.predictInBatches(Models.rows(), 3).of("c").toArray();
            for (String threads : List.of("2", "4")) {
                System.setProperty("modelunit.threads", threads);
                assertThat(model.predictInBatches(Models.rows(), 3).of("c").toArray())
                        .containsExactly(alone);
            }
            assertThat(model.predictAll(List.of()).size()).isZero();
        }
    }

    @Test
    void decisions_of_the_file_are_not_dropped_without_a_word() {
        assertRefused(
                "label-of-bytes",
                file -> file.labels("a", "b"),
                "'label' may hold decisions of the file's own, which a classifier of several labels does not read, as it decides by"
                        + " cut-offs",
                "say probabilities(\"p\") to take the scores alone, with the service's cut-offs by"
                        + " evaluation.at(LabelCutOffs.of(0.5)…)");
        assertRefused(
                "label-of-bytes",
                file -> file.labels("a", "b").probabilities("p").label("label"),
                "label(\"label\") was said",
                "leave label(…) out, and say cut-offs by evaluation.at(LabelCutOffs.of(0.5)…)");

        Dataset<float[], Set<String>> rows = Dataset.of("rows", List.of(ROW), List.of(Set.of("a")));
        try (MultiLabelClassifier<float[]> model = Models.open("label-of-bytes")
                .labels("a", "b")
                .probabilities("p")
                .multiLabelClassifier(NUMBERS)) {
            Evaluation<float[], MultiLabelled> evaluation = Evaluation.of(model, rows);
            assertThat(evaluation.at(LabelCutOffs.of(0.5)).outcomes().size()).isEqualTo(1);
        }
    }

    @Test
    void what_does_not_fit_is_refused_with_what_would() {
        assertRefused(
                "tag-logits",
                file -> file.labels("a", "b", "c"),
                "the score of 'b' is -2.0 for row 0 of the batch, which is no probability",
                "ask for sigmoid() if the output holds logits, or export the model with probabilities");
        assertRefused(
                "tag-logits",
                file -> file.labels("a", "b", "c").softmax(),
                "softmax makes the labels exclude each other",
                "ask for sigmoid()");
        assertRefused("tag-logits", file -> file.labels("a", "b", "c").rawScores(), "raw scores", "ask for sigmoid()");
        assertRefused(
                "tag-logits",
                file -> file.labels("a", "b").sigmoid(),
                "there are 2 labels, but the output 'logits' has 3 columns",
                "name 3 labels by labels(…)");
        assertRefused(
                "tag-logits",
                OnnxModel::sigmoid,
                "the file does not tell its labels",
                "name them by labels(…), all 3, in the order of the score columns");
        assertRefused(
                "torch-logit",
                file -> file.labels("no", "yes").sigmoid(),
                "there are 2 labels, but the output",
                "one column",
                "make a classifier(…)");
        assertRefused(
                "one-logit-without-shape",
                file -> file.labels("a", "b").sigmoid(),
                "there is one column of scores for 'a', 'b'",
                "name one label for each column by labels(…)");
        assertRefused("label-only", file -> file.labels("a", "b", "c"), "no output holds a score for each label");
    }
}
