package org.modelunit.metric.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Metrics;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

class CalibrationEstimatorTest {

    private static final int CODE_OF_BAD = 0;
    private static final double GOLDEN = 0.6180339887498949; // its multiples fill the unit evenly

    /** Calibrated scores whose logits lie evenly from -6 to 6, but that the rows of the lowest are bad. */
    private static Classified classified(int size, int lowest) {
        double[] bad = new double[size];
        Arrays.setAll(bad, row -> 1 / (1 + Math.exp(6 - 12.0 * row / size)));
        double[] good = Arrays.stream(bad).map(each -> 1 - each).toArray();
        List<String> truth = IntStream.range(0, size)
                .mapToObj(row -> row * GOLDEN % 1 < bad[row] || row < lowest ? "bad" : "good")
                .toList();
        return Classified.of(
                truth,
                ClassPredictions.of(ClassScores.of(
                        Labels.of("bad", "good"), List.of(NumberColumn.of(bad), NumberColumn.of(good)))));
    }

    private static Estimate slope(Classified outcomes) {
        return Metrics.calibrationSlope("bad").estimate(outcomes, 1);
    }

    /** By the likelihood alone, whatever the residuals. */
    private static double significance(Classified outcomes, double bar) {
        LogisticLine data = new CalibrationLineStatistic("bad").data(outcomes, RowWeights.ones(outcomes.size()));
        return new LineProfile(data, LineProfile.Coefficient.SLOPE, data.fit().orElseThrow())
                .significance(Side.AT_LEAST, bar, 1);
    }

    @Test
    void the_likelihood_is_believed_where_chances_lie_on_a_line() {
        Classified outcomes = classified(400, 0);
        double lower = slope(outcomes).bound(Side.AT_LEAST, 0.95);

        assertThat(slope(outcomes).method()).isEqualTo("likelihood ratio");
        assertThat(significance(outcomes, lower)).isBetween(0.03, 0.05 + 1e-9);
    }

    @Test
    void less_of_it_is_believed_where_they_do_not() {
        Classified outcomes = classified(400, 4);
        double lower = slope(outcomes).bound(Side.AT_LEAST, 0.95);

        assertThat(outcomes.labels().indexOf("bad")).isEqualTo(CODE_OF_BAD);
        assertThat(significance(outcomes, lower)).isLessThan(0.025);
    }

    @Test
    void weights_that_are_all_the_same_and_groups_of_one_change_little() {
        Classified outcomes = classified(400, 0);
        double[] threes = new double[400];
        Arrays.fill(threes, 3);
        Estimate plain = slope(outcomes);
        Estimate weighted = slope(outcomes.withDesign(outcomes.design().withWeights(NumberColumn.of(threes))));
        Estimate grouped = slope(outcomes.withDesign(
                outcomes.design().withClusters(IntStream.range(0, 400).toArray())));

        for (Side side : Side.values()) {
            double width = Math.abs(plain.bound(side, 0.95) - plain.value());
            assertThat(weighted.bound(side, 0.95)).isCloseTo(plain.bound(side, 0.95), within(0.8 * width));
            assertThat(grouped.bound(side, 0.95)).isCloseTo(weighted.bound(side, 0.95), within(1e-9));
        }
        assertThat(weighted.method()).isEqualTo("sandwich variance, weights");
        assertThat(grouped.method()).isEqualTo("sandwich variance, 400 groups");
    }

    @Test
    void few_examples_or_few_of_a_class_have_no_bound() {
        assertThat(slope(classified(20, 4)).caveat()).contains("fewer than 30");
        Classified outcomes = classified(400, 0);
        List<Integer> rows =
                IntStream.range(0, 400).boxed().filter(row -> row < 180).toList(); // of which few are bad
        Classified rare = outcomes.rows(rows.stream().mapToInt(row -> row).toArray());
        int[] fewest = IntStream.range(0, rare.size())
                .filter(row -> rare.truth().code(row) != CODE_OF_BAD
                        || IntStream.range(0, row)
                                        .filter(before -> rare.truth().code(before) == CODE_OF_BAD)
                                        .count()
                                < 3)
                .toArray();

        assertThat(slope(rare.rows(fewest)).caveat())
                .isEqualTo(
                        "a calibration line with fewer than 5 examples of a class cannot be trusted, and there are 3");
    }
}
