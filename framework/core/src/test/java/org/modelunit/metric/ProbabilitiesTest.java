package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Metrics;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.score.Binning;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;
import org.modelunit.outcome.OperatingPoint;

/** What reads scores as probabilities is undefined where they are none. */
class ProbabilitiesTest {

    private static final Labels LABELS = Labels.of("bird", "cat", "dog");

    private static final List<Metric<Classified>> READERS = List.of(
            Metrics.logLoss(),
            Metrics.brierScore(),
            Metrics.brierScore("cat"),
            Metrics.calibrationSlope("cat"),
            Metrics.calibrationIntercept("cat"),
            Metrics.expectedCalibrationError("cat", 5, Binning.EQUAL_WIDTH),
            Metrics.maximumCalibrationError("cat", 5, Binning.EQUAL_MASS));

    private static Classified of(double[]... rows) {
        List<String> truth = IntStream.range(0, rows.length)
                .mapToObj(row -> LABELS.get(row % 3))
                .toList();
        return Classified.of(truth, ClassPredictions.of(ClassScores.ofRows(LABELS, List.of(rows))));
    }

    private static Classified sure() {
        double[][] rows = new double[6][];
        Arrays.fill(rows, new double[] {1, 1, 1});
        return of(rows);
    }

    @TestFactory
    Stream<DynamicTest> scores_that_are_sure_of_every_label_are_no_probabilities() {
        return READERS.stream()
                .map(metric -> DynamicTest.dynamicTest(metric.name(), () -> assertThatThrownBy(
                                () -> metric.value(sure()))
                        .isInstanceOf(UndefinedMetricException.class)
                        .hasMessageContaining("needs probabilities, but the scores of row 0 add up to 3 (so in 6"
                                + " of 6 rows), and probabilities to 1;")));
    }

    @Test
    void the_message_names_the_metric_the_row_and_the_sum_and_says_what_to_do() {
        Classified outcomes = of(new double[] {0.5, 0.3, 0.2}, new double[] {0.5, 0.9, 0.2}, new double[] {0, 0, 1});

        assertThatThrownBy(() -> Metrics.logLoss().value(outcomes))
                .hasMessage(
                        "log loss needs probabilities, but the scores of row 1 add up to 1.6, and probabilities to 1;"
                                + " if each label has a sigmoid of its own, ask for softmax where the model is loaded, or divide"
                                + " the scores of each row by their sum");
        assertThatThrownBy(() -> Metrics.brierScore("dog").value(outcomes))
                .hasMessageStartingWith(
                        "Brier score of 'dog' needs probabilities, but the scores of row 1 add up to 1.6");
    }

    @Test
    void logits_and_negative_scores_are_named_with_their_label() {
        Classified logits = of(new double[] {0.5, 0.3, 0.2}, new double[] {0.5, 2.5, -2});

        assertThatThrownBy(() -> Metrics.calibrationSlope("bird").value(logits))
                .hasMessage("calibration of 'bird' needs probabilities, but the score of 'cat' in row 1 is 2.5; if the"
                        + " model gives logits, ask for softmax or sigmoid where it is loaded");
        assertThatThrownBy(() -> Metrics.brierScore().value(of(new double[] {-0.1, 0.6, 0.5})))
                .hasMessageContaining("the score of 'bird' in row 0 is -0.1");
        assertThatThrownBy(() -> Metrics.brierScore().value(of(new double[] {0, 0, Double.POSITIVE_INFINITY})))
                .hasMessageContaining("the score of 'dog' in row 0 is Infinity");
    }

    @Test
    void nothing_at_all_is_no_probability_either() {
        assertThatThrownBy(() -> Metrics.logLoss().value(of(new double[3])))
                .hasMessageContaining("the scores of row 0 add up to 0,");
    }

    @Test
    void one_group_without_probabilities_leaves_the_others_their_values() {
        Classified outcomes = of(new double[] {0.5, 0.3, 0.2}, new double[] {1, 1, 1}, new double[] {0, 0.25, 0.75});
        Grouping groups = Grouping.wrap(2, new int[] {0, 1, 0});

        for (Metric<Classified> metric : READERS.subList(5, 7)) {
            assertThat(GroupValues.of(metric, outcomes, groups).value(0))
                    .isEqualTo(metric.value(outcomes.rows(new int[] {0, 2})));
            assertThat(GroupValues.of(metric, outcomes, groups).isDefined(1)).isFalse();
        }
    }

    @Test
    void a_float_softmax_over_a_thousand_labels_is_a_distribution() {
        Labels labels =
                Labels.of(IntStream.range(0, 1000).mapToObj(i -> "label " + i).toList());
        SplittableRandom random = new SplittableRandom(7);
        int rows = 200;
        float[][] columns = new float[1000][rows];
        for (int row = 0; row < rows; row++) {
            float sum = 0;
            for (float[] column : columns) {
                column[row] = (float) Math.exp(8 * random.nextDouble());
                sum += column[row]; // in floats, as runtimes do
            }
            for (float[] column : columns) {
                column[row] /= sum;
            }
        }
        ClassScores scores = ClassScores.of(
                labels, Arrays.stream(columns).map(NumberColumn::wrap).toList());
        Classified outcomes = Classified.of(Collections.nCopies(rows, "label 3"), ClassPredictions.of(scores));

        assertThat(Metrics.logLoss().value(outcomes)).isPositive();
    }

    @Test
    void scores_rounded_to_four_digits_are_a_distribution_and_to_two_they_are_not() {
        assertThat(Metrics.logLoss().value(of(new double[] {0.3333, 0.3333, 0.3333})))
                .isCloseTo(-Math.log(0.3333), within(1e-12));
        assertThatThrownBy(() -> Metrics.logLoss().value(of(new double[] {0.33, 0.33, 0.33})))
                .hasMessageContaining("the scores of row 0 add up to 0.99,");
    }

    @Test
    void all_of_many_rows_are_looked_at_and_the_first_and_the_number_of_bad_ones_do_not_depend_on_threads() {
        int rows = 1_000_000;
        double[] bad = new double[rows];
        Arrays.fill(bad, 0.25);
        bad[700_001] = 0.5;
        bad[999_999] = 0.75;
        double[] good = new double[rows];
        Arrays.fill(good, 0.75);
        ClassScores scores =
                ClassScores.of(Labels.of("bad", "good"), List.of(NumberColumn.wrap(bad), NumberColumn.wrap(good)));
        Classified outcomes = Classified.of(Collections.nCopies(rows, "good"), ClassPredictions.of(scores));

        assertThatThrownBy(() -> Metrics.logLoss().value(outcomes))
                .hasMessageContaining("row 700001 add up to 1.25 (so in 2 of 1,000,000 rows)");
    }

    @Test
    void an_expected_cost_reads_scores_as_probabilities() {
        CostMatrix costs = CostMatrix.costsIn("EUR").amount("bird", "cat", 5).otherwise(1);

        assertThatThrownBy(() -> sure().decidingAt(OperatingPoint.leastExpectedCost(costs)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an expected cost needs probabilities, but the scores of row 0 add up to 3");
    }

    @Test
    void what_only_ranks_or_decides_needs_no_probabilities() {
        assertThat(Metrics.accuracy().value(sure())).isBetween(0.0, 1.0);
        assertThat(Metrics.rocAuc("cat").value(sure())).isEqualTo(0.5);
        assertThat(Metrics.topKAccuracy(2).value(sure())).isZero();
    }
}
