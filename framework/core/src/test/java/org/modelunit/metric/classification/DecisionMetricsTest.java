package org.modelunit.metric.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Direction;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;

class DecisionMetricsTest {

    private static final Labels ANIMALS = Labels.of("ant", "bee", "cat");

    /** Each word is the initial of a true label and of the one decided for. */
    private static Classified animals(String... pairs) {
        List<String> truth =
                List.of(pairs).stream().map(pair -> animal(pair.charAt(0))).toList();
        List<String> decided =
                List.of(pairs).stream().map(pair -> animal(pair.charAt(1))).toList();
        return Classified.of(truth, ClassPredictions.of(LabelColumn.of(ANIMALS, decided)));
    }

    private static String animal(char initial) {
        return ANIMALS.get(initial - 'a');
    }

    private static void assertUndefined(Metric<Classified> metric, Classified outcomes, String message) {
        assertThatThrownBy(() -> metric.value(outcomes))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessage(message);
    }

    @Test
    void an_average_names_the_label_that_has_no_rate() {
        Classified outcomes = animals("aa", "ab", "ba", "ca");

        assertUndefined(
                precision(MACRO), outcomes, "macro precision is undefined here: the model never decided for 'cat'");
        assertUndefined(
                precision(WEIGHTED),
                outcomes,
                "weighted precision is undefined here: the model never decided for 'cat'");
        assertUndefined(
                balancedAccuracy(),
                animals("aa", "bb", "bc"),
                "balanced accuracy is undefined here: no example is truly 'cat'");
        assertUndefined(
                f1(MACRO),
                animals("aa", "bb"),
                "macro F1 is undefined here: no example is truly 'cat', nor was one decided to be");
    }

    @Test
    void a_weighted_average_leaves_out_a_label_that_no_example_has() {
        assertThat(precision(WEIGHTED).value(animals("aa", "ab", "bb"))).isEqualTo((2 * 1.0 + 1 * 0.5) / 3);
        assertThat(recall(WEIGHTED).value(animals("aa", "ab", "bb"))).isEqualTo((2 * 0.5 + 1 * 1.0) / 3);
    }

    @Test
    void rates_of_one_label_say_why_there_is_none() {
        Classified onlyCats = animals("cc", "cc");

        assertUndefined(
                precision("ant"), onlyCats, "precision of 'ant' is undefined here: the model never decided for 'ant'");
        assertUndefined(
                falseNegativeRate("ant"),
                onlyCats,
                "false negative rate of 'ant' is undefined here: no example is truly 'ant'");
        assertUndefined(
                specificity("cat"), onlyCats, "specificity of 'cat' is undefined here: every example is truly 'cat'");
        assertUndefined(
                negativePredictiveValue("cat"),
                onlyCats,
                "negative predictive value of 'cat' is undefined here: the model always decided for 'cat'");
        assertUndefined(
                jaccard("bee"),
                onlyCats,
                "Jaccard index of 'bee' is undefined here: no example is truly 'bee', nor was one decided to be");
    }

    @Test
    void correlations_need_labels_that_differ() {
        assertUndefined(
                matthewsCorrelation(),
                animals("aa", "ab"),
                "Matthews correlation is undefined here: all examples truly have the same label");
        assertUndefined(
                matthewsCorrelation(),
                animals("aa", "ba"),
                "Matthews correlation is undefined here: the model decided for the same label every time");
        assertUndefined(
                cohenKappa(),
                animals("aa", "aa"),
                "Cohen's kappa is undefined here: all examples truly have, and are decided to be, one label");
    }

    @Test
    void a_weighted_kappa_heeds_how_far_labels_lie_apart() {
        Classified near = animals("aa", "bb", "cc", "ab");
        Classified far = animals("aa", "bb", "cc", "ac");

        assertThat(cohenKappa().value(near))
                .isGreaterThan(0.6)
                .isEqualTo(cohenKappa().value(far));
        Metric<Classified> linear = cohenKappa(LINEAR, "ant", "bee", "cat");
        assertThat(linear.value(near)).isGreaterThan(linear.value(far));
        assertThat(linear.value(far))
                .isGreaterThan(cohenKappa(QUADRATIC, "ant", "bee", "cat").value(far));
        assertThat(cohenKappa(LINEAR, "cat", "bee", "ant").value(far)).isEqualTo(linear.value(far));
        assertThat(cohenKappa(LINEAR, "ant", "cat", "bee").value(far)).isGreaterThan(linear.value(far));
    }

    @Test
    void a_weighted_kappa_of_text_needs_an_order_that_somebody_said() {
        assertUndefined(
                cohenKappa(QUADRATIC),
                animals("aa", "bb", "cc", "ab"),
                "Cohen's kappa, quadratic is undefined here: nobody said the order of the labels 'ant', 'bee', 'cat';"
                        + " name them from lowest to highest, for instance cohenKappa(QUADRATIC, \"ant\", \"bee\","
                        + " \"cat\") if that is it, or once for all metrics by Labels.ordered(…) or labels(…) of a CSV"
                        + " file");
        assertThatThrownBy(() -> cohenKappa(LINEAR, "ant", "cat").value(animals("aa", "bb")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the label 'bee' has no place in Cohen's kappa, linear of 'ant' < 'cat';"
                        + " name all of 'ant', 'bee', 'cat' from lowest to highest");
    }

    @Test
    void a_level_that_no_label_has_keeps_its_place() {
        Classified outcomes = animals("aa", "bb", "cc", "ab", "ac");

        assertThat(cohenKappa(QUADRATIC, "ant", "asp", "bee", "cat").value(outcomes))
                .isNotEqualTo(cohenKappa(QUADRATIC, "ant", "bee", "cat").value(outcomes));
    }

    @Test
    void two_labels_lie_as_far_apart_either_way() {
        Classified outcomes = Classified.of(
                List.of("yes", "no", "no"),
                ClassPredictions.of(LabelColumn.of(Labels.of("yes", "no"), List.of("yes", "no", "yes"))));

        assertThat(cohenKappa(QUADRATIC).value(outcomes)).isEqualTo(cohenKappa().value(outcomes));
    }

    @Test
    void beta_must_be_a_number_above_0() {
        assertThatThrownBy(() -> fBeta("ant", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("beta must be a finite number above 0, but was 0.0; 1 weighs precision and recall alike,"
                        + " 2 leans to recall, 0.5 to precision");
        assertThatThrownBy(() -> fBeta(MACRO, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void metrics_are_named_by_the_terms_of_the_field() {
        assertThat(fBeta("ant", 2).name()).isEqualTo("F2 of 'ant'");
        assertThat(fBeta(MACRO, 0.5).name()).isEqualTo("macro F0.5");
        assertThat(jaccard(MICRO).name()).isEqualTo("micro Jaccard index");
        assertThat(cohenKappa(QUADRATIC).name()).isEqualTo("Cohen's kappa, quadratic");
        assertThat(cohenKappa(LINEAR, "low", "high").name()).isEqualTo("Cohen's kappa, linear of 'low' < 'high'");
    }

    @Test
    void false_rates_are_better_when_lower() {
        assertThat(List.of(falsePositiveRate("ant"), falseNegativeRate("ant"), falsePositiveRate(MACRO)))
                .extracting(Metric::direction)
                .containsOnly(Direction.LOWER);
    }

    @Test
    void proportions_of_whole_counts_are_bounded_exactly() {
        Classified outcomes = animals("aa", "bb", "cc", "ab", "bc", "ca");

        assertThat(List.of(
                        specificity("ant"),
                        falsePositiveRate("ant"),
                        negativePredictiveValue("ant"),
                        jaccard("ant"),
                        precision(MICRO),
                        fBeta(MICRO, 2)))
                .allSatisfy(metric ->
                        assertThat(metric.estimate(outcomes, 1).method()).isEqualTo("Clopper-Pearson"));
        assertThat(List.of(f1("ant"), fBeta("ant", 2)))
                .allSatisfy(metric ->
                        assertThat(metric.estimate(outcomes, 1).method()).isEqualTo("Gaffke"));
        assertThat(List.of(precision(MACRO), jaccard(MICRO), specificity(MICRO)))
                .allSatisfy(metric ->
                        assertThat(metric.estimate(outcomes, 1).method()).contains("bootstrap"));
    }
}
