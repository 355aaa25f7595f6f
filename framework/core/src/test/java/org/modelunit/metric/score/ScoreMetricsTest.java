package org.modelunit.metric.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Metrics;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Golden;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Outcome;
import org.modelunit.metric.classification.Averaging;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

class ScoreMetricsTest {

    private static final Classified TWO_LABELS =
            Outcome.ofScores(NumberColumn.of(0.9, 0.8, 0.7, 0.6), "bad", "good", "bad", "good");

    private static final Classified ONLY_GOOD = Outcome.ofScores(NumberColumn.of(0.9, 0.8), "good", "good");

    private static Classified threeLabels(String... truth) {
        return Classified.of(
                List.of(truth),
                ClassPredictions.of(ClassScores.ofRows(
                        Labels.of("bird", "cat", "dog"),
                        List.of(new double[] {0.5, 0.3, 0.2}, new double[] {0.4, 0.4, 0.2}, new double[] {0.2, 0.2, 0.6
                        }))));
    }

    private static void assertUndefined(Metric<Classified> metric, Classified outcomes, String message) {
        assertThatThrownBy(() -> metric.value(outcomes))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessage(message);
    }

    @Test
    void what_needs_an_example_of_the_label_says_so() {
        assertUndefined(
                Metrics.averagePrecision("bad"),
                ONLY_GOOD,
                "average precision of 'bad' is undefined here: no example is truly 'bad'");
        assertUndefined(
                Metrics.precisionAtRecall("bad", 0.8),
                ONLY_GOOD,
                "precision of 'bad' at a recall is undefined here: no example is truly 'bad'");
        assertUndefined(
                Metrics.recallAtPrecision("bad", 0.8),
                ONLY_GOOD,
                "recall of 'bad' at precision 0.8 is undefined here: no example is truly 'bad'");
        assertUndefined(
                Metrics.liftAt("bad", 0.1),
                ONLY_GOOD,
                "gain and lift of 'bad' are undefined here: no example is truly 'bad'");
    }

    @Test
    void what_needs_both_classes_says_which_is_missing() {
        assertUndefined(
                Metrics.ksStatistic("good"),
                ONLY_GOOD,
                "KS statistic of 'good' is undefined here: every example is truly 'good'");
        assertUndefined(
                Metrics.partialRocAuc("bad", 0.1),
                ONLY_GOOD,
                "partial ROC AUC of 'bad' is undefined here: no example is truly 'bad'");
        assertUndefined(
                Metrics.sensitivityAtSpecificity("good", 0.9),
                ONLY_GOOD,
                "sensitivity of 'good' at a specificity is undefined here: every example is truly 'good'");
    }

    @Test
    void gini_is_undefined_by_its_own_name() {
        assertUndefined(
                Metrics.gini("bad"),
                ONLY_GOOD,
                "Gini coefficient of 'bad' is undefined here: no example is truly 'bad'");
        assertThatThrownBy(() -> Metrics.gini("bad").estimate(ONLY_GOOD, 1))
                .hasMessageStartingWith("Gini coefficient of 'bad'");
    }

    @Test
    void an_average_over_labels_names_the_label_that_is_missing() {
        Classified noDog = threeLabels("bird", "cat", "bird");

        assertUndefined(
                Metrics.rocAucOneVsRest(Averaging.MACRO),
                noDog,
                "ROC AUC of 'dog' is undefined here: no example is truly 'dog'");
        assertUndefined(
                Metrics.rocAucOneVsOne(Averaging.WEIGHTED),
                noDog,
                "one-vs-one ROC AUC is undefined here: no example is truly 'dog'");
        assertThat(Metrics.averagePrecision(Averaging.MICRO).value(noDog)).isPositive();
    }

    @Test
    void a_precision_that_no_cut_off_reaches_is_no_recall_of_0() {
        Classified outcomes = Outcome.ofScores(NumberColumn.of(0.9, 0.8, 0.7), "good", "bad", "bad");

        assertThat(Metrics.recallAtPrecision("bad", 0.6).value(outcomes)).isEqualTo(1);
        assertUndefined(
                Metrics.recallAtPrecision("bad", 0.7),
                outcomes,
                "recall of 'bad' at precision 0.7 is undefined here: no cut-off reaches it, the best one has 0.667");
    }

    @Test
    void arguments_that_are_no_shares_are_refused() {
        assertThatThrownBy(() -> Metrics.liftAt("bad", 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("share must lie above 0 and not above 1, but was 10.0 (did you mean 0.1?)");
        assertThatThrownBy(() -> Metrics.precisionAtRecall("bad", 0))
                .hasMessage("recall must lie above 0 and not above 1, but was 0.0");
        assertThatThrownBy(() -> Metrics.partialRocAuc("bad", Double.NaN))
                .hasMessage("maxFalsePositiveRate must lie above 0 and not above 1, but was NaN");
        assertThatThrownBy(() -> Metrics.topKAccuracy(0)).hasMessage("k must be at least 1, but was 0");
        assertThatThrownBy(() -> Metrics.rocAucOneVsOne(Averaging.MICRO))
                .hasMessage("one-vs-one ROC AUC has no micro average: pairs of labels share no ranking;"
                        + " use MACRO or WEIGHTED");
    }

    @Test
    void infinite_scores_rank_as_any_other() {
        Classified outcomes = Outcome.ofScores(
                NumberColumn.of(Double.NEGATIVE_INFINITY, -1, 5, Double.POSITIVE_INFINITY),
                "good",
                "bad",
                "good",
                "bad");

        assertThat(Metrics.rocAuc("bad").value(outcomes)).isEqualTo(0.75);
        assertThat(Metrics.averagePrecision("bad").value(outcomes)).isEqualTo((1 + 2 / 3.0) / 2);
        assertThat(Metrics.ksStatistic("bad").value(outcomes)).isEqualTo(0.5);
    }

    @Test
    void ties_at_the_border_of_a_share_are_taken_in_part() {
        Classified outcomes = Outcome.ofScores(NumberColumn.of(0.9, 0.5, 0.5, 0.5), "bad", "bad", "good", "good");

        assertThat(Metrics.gainAt("bad", 0.25).value(outcomes)).isEqualTo(0.5);
        assertThat(Metrics.gainAt("bad", 0.5).value(outcomes)).isEqualTo((1 + 1 / 3.0) / 2);
        assertThat(Metrics.liftAt("bad", 0.5).value(outcomes)).isEqualTo(1 + 1 / 3.0);
    }

    @Test
    void a_tie_with_the_true_label_counts_against_it() {
        Classified outcomes = threeLabels("bird", "cat", "cat");

        assertThat(Metrics.topKAccuracy(1).value(outcomes)).isEqualTo(1 / 3.0);
        assertThat(Metrics.topKAccuracy(2).value(outcomes)).isEqualTo(2 / 3.0);
        assertUndefined(
                Metrics.topKAccuracy(3),
                outcomes,
                "top-3 accuracy is undefined here: there are only 3 labels, so every answer would be right");
    }

    @Test
    void top_k_accuracy_is_a_proportion() {
        Estimate estimate = Metrics.topKAccuracy(1).estimate(Golden.classified("classification-06"), 1);

        assertThat(estimate.method()).isEqualTo("Clopper-Pearson");
    }

    @Test
    void a_gini_coefficient_has_the_bounds_of_its_area() {
        Classified outcomes = Golden.classified("classification-03");
        Estimate area = Metrics.rocAuc("bad").estimate(outcomes, 1);
        Estimate gini = Metrics.gini("bad").estimate(outcomes, 1);

        assertThat(gini.method()).isEqualTo(area.method());
        assertThat(gini.caveat()).isEqualTo(area.caveat());
        assertThat(gini.value()).isEqualTo(2 * area.value() - 1);
        for (Side side : Side.values()) {
            assertThat(gini.bound(side, 0.95)).isEqualTo(2 * area.bound(side, 0.95) - 1);
            assertThat(gini.passMark(side, 0.5, 0.95)).isEqualTo(2 * area.passMark(side, 0.75, 0.95) - 1);
            assertThat(gini.refutationLimit(side, 0.5, 0.95)).isEqualTo(2 * area.refutationLimit(side, 0.75, 0.95) - 1);
            assertThat(gini.power(side, 0.5, 0.95, 0.6)).isEqualTo(area.power(side, 0.75, 0.95, 0.8));
            assertThat(gini.examplesNeeded(side, 0.5, 0.95, 0.6, 0.8))
                    .isEqualTo(area.examplesNeeded(side, 0.75, 0.95, 0.8, 0.8));
        }
    }

    @Test
    void a_ranking_of_few_examples_of_a_class_has_no_bound() {
        Classified rare = Golden.classified("classification-skewed-three");

        assertThat(Metrics.averagePrecision("bird").estimate(rare, 1).caveat())
                .isEqualTo("bounds of a ranking need at least 30 of either class, and there are " + rare.count("bird")
                        + " 'bird'");
        assertThat(Metrics.rocAucOneVsRest(Averaging.MACRO).estimate(rare, 1).caveat())
                .contains("'bird'");
        assertThat(Metrics.averagePrecision("cat").estimate(rare, 1).caveat()).isEmpty();
    }

    @Test
    void the_ends_of_a_curve_are_part_of_it() {
        assertThat(Metrics.partialRocAuc("bad", 1).value(TWO_LABELS))
                .isCloseTo(Metrics.rocAuc("bad").value(TWO_LABELS), within(1e-15));
        assertThat(Metrics.sensitivityAtSpecificity("bad", 1).value(TWO_LABELS)).isEqualTo(0.5);
        assertThat(Metrics.sensitivityAtSpecificity("good", 1).value(TWO_LABELS))
                .isEqualTo(0.5);
    }
}
