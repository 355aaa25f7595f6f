package org.modelunit.metric.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelunit.Metrics;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Outcome;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

class CalibrationErrorTest {

    /** A perfect model: each label is drawn with the chance that the score gives it. */
    private static Classified perfect(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] scores =
                IntStream.range(0, size).mapToDouble(row -> random.nextDouble()).toArray();
        String[] truth = Arrays.stream(scores)
                .mapToObj(score -> random.nextDouble() < score ? "bad" : "good")
                .toArray(String[]::new);
        return Outcome.ofScores(NumberColumn.of(scores), truth);
    }

    private static double shownByAPerfectModel(Estimate estimate) {
        return Double.parseDouble(estimate.caveat().split("would show | on these rows")[1]);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_perfect_model_would_show_is_what_perfect_models_show_on_average(Binning binning) {
        Metric<Classified> metric = Metrics.expectedCalibrationError("bad", 10, binning);
        double mean = IntStream.range(0, 200)
                .mapToDouble(seed -> metric.value(perfect(334, seed)))
                .average()
                .orElseThrow();

        double shown = shownByAPerfectModel(metric.estimate(perfect(334, 1), 1));

        assertThat(shown).isBetween(0.9 * mean, 1.1 * mean).isBetween(0.04, 0.07);
    }

    @Test
    void what_a_perfect_model_would_show_heeds_weights() {
        Classified few = perfect(334, 2);
        double[] weights = new double[334];
        Arrays.fill(weights, 0, 50, 1);
        Classified weighted = few.withDesign(SampleDesign.simple(334).withWeights(NumberColumn.of(weights)));
        Metric<Classified> metric = Metrics.expectedCalibrationError("bad", 10, Binning.EQUAL_WIDTH);

        assertThat(metric.value(weighted))
                .isEqualTo(metric.value(few.rows(IntStream.range(0, 50).toArray())));
        assertThat(shownByAPerfectModel(metric.estimate(weighted, 1)))
                .isGreaterThan(2 * shownByAPerfectModel(metric.estimate(few, 1)));
    }

    @Test
    void it_is_never_bounded_whatever_the_design() {
        Classified outcomes = perfect(334, 3);
        Metric<Classified> metric = Metrics.maximumCalibrationError("bad", 5, Binning.EQUAL_MASS);
        Classified clustered = outcomes.withDesign(SampleDesign.simple(334).withClusters(new int[334]));

        for (Classified any : new Classified[] {outcomes, clustered}) {
            Estimate estimate = metric.estimate(any, 1);
            assertThat(estimate.value()).isEqualTo(metric.value(outcomes));
            assertThat(estimate.caveat())
                    .matches("a perfect model would show 0\\.\\d+ on these rows, so it has no bound;"
                            + " claim calibration slope and intercept instead");
            assertThat(estimate.bound(Side.AT_LEAST, 0.95)).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(estimate.bound(Side.AT_MOST, 0.95)).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(estimate.passMark(Side.AT_MOST, 0.1, 0.95)).isNaN();
        }
    }

    @Test
    void the_same_seed_shows_the_same() {
        Metric<Classified> metric = Metrics.expectedCalibrationError("bad", 10, Binning.EQUAL_MASS);
        Classified outcomes = perfect(200, 4);

        assertThat(metric.estimate(outcomes, 7).caveat())
                .isEqualTo(metric.estimate(outcomes, 7).caveat());
    }

    @Test
    void a_score_at_a_border_belongs_to_the_lower_bin() {
        Classified outcomes =
                Outcome.ofScores(NumberColumn.of(0.0, 0.2, 0.3, 0.4, 1.0), "good", "bad", "good", "bad", "bad");

        // {0, 0.2} of which 1 is bad, {0.3, 0.4} of which 1 is, {1} which is
        assertThat(Metrics.maximumCalibrationError("bad", 5, Binning.EQUAL_WIDTH)
                        .value(outcomes))
                .isEqualTo(0.4);
    }

    @Test
    void equal_scores_stay_in_one_bin_of_equal_mass() {
        Classified outcomes =
                Outcome.ofScores(NumberColumn.of(0.125, 0.5, 0.5, 0.5, 0.5), "good", "bad", "bad", "bad", "bad");

        // the four begin in the lower half, but their middle lies in the upper one
        assertThat(Metrics.maximumCalibrationError("bad", 2, Binning.EQUAL_MASS).value(outcomes))
                .isEqualTo(0.5);
    }

    @Test
    void it_needs_probabilities_and_bins() {
        Classified logits = Outcome.ofScores(NumberColumn.of(-1.5, 3), "good", "bad");

        assertThatThrownBy(() -> Metrics.expectedCalibrationError("bad", 10, Binning.EQUAL_WIDTH)
                        .value(logits))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessageContaining("needs probabilities, but the score of 'bad' in row 0 is -1.5");
        assertThatThrownBy(() -> Metrics.brierScore().value(logits)).isInstanceOf(UndefinedMetricException.class);
        assertThatThrownBy(() -> Metrics.expectedCalibrationError("bad", 0, Binning.EQUAL_WIDTH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there must be at least one bin, but bins was 0");
    }
}
