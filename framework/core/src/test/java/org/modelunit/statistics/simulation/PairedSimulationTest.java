package org.modelunit.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.statistics.simulation.Simulation.CONFIDENCE;
import static org.modelunit.statistics.simulation.Simulation.NOMINAL;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.McNemar;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Tango;
import org.modelunit.statistics.area.PairedDeLong;
import org.modelunit.statistics.distribution.Normal;
import org.modelunit.statistics.resampling.Bootstrap;
import org.modelunit.statistics.resampling.Resampling;

/** Two models on the same examples: superiority (a bar of 0) and non-inferiority (a bar below 0). */
class PairedSimulationTest {

    /** How often each example counts for the first alone, or for the second alone. */
    private static long[] counts(SplittableRandom random, int examples, double differing, double difference) {
        long[] counts = new long[2];
        for (int i = 0; i < examples; i++) {
            double draw = random.nextDouble();
            if (draw < differing) {
                counts[draw < (differing + difference) / 2 ? 0 : 1]++;
            }
        }
        return counts;
    }

    private static Simulation.Sampling tango(int examples, double differing, double difference) {
        return random -> {
            long[] counts = counts(random, examples, differing, difference);
            return Tango.estimate(counts[0], counts[1], examples);
        };
    }

    @ParameterizedTest
    @CsvSource({"100, 0.10, 0", "334, 0.06, -0.02", "60, 0.10, 0.05", "100, 0.40, -0.10"})
    void no_more_than_five_of_a_hundred_samples_show_a_difference_at_its_bar(
            int examples, double differing, double difference) {
        for (Side side : Side.values()) {
            assertThat(Simulation.shown(4_000, side, difference, tango(examples, differing, difference)))
                    .isLessThanOrEqualTo(NOMINAL + 0.005);
        }
    }

    @ParameterizedTest
    @CsvSource({"334, 0.20, 0, 0.05", "1000, 0.10, -0.02, 0.01", "100, 0.30, -0.05, 0.10"})
    void a_difference_is_shown_as_often_as_announced(int examples, double differing, double bar, double truth) {
        double announced = Tango.plan(examples, differing).power(Side.AT_LEAST, bar, CONFIDENCE, truth);

        double shown = Simulation.shown(4_000, Side.AT_LEAST, bar, tango(examples, differing, truth));

        assertThat(shown).isCloseTo(announced, within(0.025));
    }

    @ParameterizedTest
    @CsvSource({"50, 0.10", "334, 0.20"})
    void mcnemars_test_finds_nothing_in_ninety_five_of_a_hundred_samples_of_equal_models(
            int examples, double differing) {
        double found = Simulation.share(4_000, random -> {
            long[] counts = counts(random, examples, differing, 0);
            return McNemar.pValue(counts[0], counts[1]) <= NOMINAL;
        });

        assertThat(found).isLessThanOrEqualTo(NOMINAL + 0.005);
    }

    /** Scores of two models that share half of their variance, by areas under the ROC curve. */
    private static Estimate areas(SplittableRandom random, double first, double second, int positives, int negatives) {
        double[] ofFirst = new double[positives + negatives];
        double[] ofSecond = new double[positives + negatives];
        boolean[] isPositive = new boolean[positives + negatives];
        for (int i = 0; i < isPositive.length; i++) {
            isPositive[i] = i < positives;
            double shared = Draw.normal(random);
            ofFirst[i] = shared + Draw.normal(random) + (isPositive[i] ? 2 * Normal.quantile(first) : 0);
            ofSecond[i] = shared + Draw.normal(random) + (isPositive[i] ? 2 * Normal.quantile(second) : 0);
        }
        return PairedDeLong.estimate(ofFirst, ofSecond, isPositive);
    }

    @ParameterizedTest
    @CsvSource({"0.97, 0.99, 50, 50", "0.97, 0.99, 50, 1000", "0.95, 0.97, 30, 300"})
    void areas_near_one_hide_their_difference_in_no_more_than_seven_of_a_hundred_samples(
            double first, double second, int positives, int negatives) {
        for (Side side : Side.values()) {
            double shown = Simulation.shown(
                    500, side, first - second, random -> areas(random, first, second, positives, negatives));
            assertThat(shown).isLessThanOrEqualTo(NOMINAL + 0.02);
        }
    }

    @Tag("nightly")
    @ParameterizedTest
    @CsvSource({
        "0.97, 0.99, 50, 50",
        "0.97, 0.99, 50, 1000",
        "0.97, 0.99, 300, 3000",
        "0.95, 0.97, 30, 300",
        "0.90, 0.95, 30, 300",
        "0.98, 0.98, 50, 200",
        "0.97, 0.99, 1000, 3000"
    })
    void areas_near_one_hide_their_difference_in_about_five_of_a_hundred_samples(
            double first, double second, int positives, int negatives) {
        for (Side side : Side.values()) {
            double shown = Simulation.shown(
                    5_000, side, first - second, random -> areas(random, first, second, positives, negatives));
            assertThat(shown).isLessThanOrEqualTo(0.065);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"0.80, 0.80, 30, 300", "0.90, 0.90, 100, 234", "0.80, 0.85, 100, 234", "0.75, 0.70, 30, 30"})
    void no_more_than_six_of_a_hundred_samples_show_a_difference_of_areas_at_its_bar(
            double first, double second, int positives, int negatives) {
        for (Side side : Side.values()) {
            double shown = Simulation.shown(
                    10_000, side, first - second, random -> areas(random, first, second, positives, negatives));
            assertThat(shown).isLessThanOrEqualTo(NOMINAL + 0.01);
        }
    }

    /** One resampling of the examples for both models: their difference is a mean of differences. */
    private static Estimate errors(SplittableRandom random, int examples, double difference) {
        double[] lessError = new double[examples];
        Arrays.setAll(lessError, i -> difference + Draw.normal(random) * Draw.exponential(random));
        return Resampled.mean(lessError, Resampling.rows(examples), random.nextLong(), Bootstrap::estimate);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"0", "-0.1"})
    void no_more_than_six_of_a_hundred_samples_show_a_bootstrapped_difference_at_its_bar(double difference) {
        assertThat(Simulation.shown(3_000, Side.AT_LEAST, difference, random -> errors(random, 100, difference)))
                .isLessThanOrEqualTo(NOMINAL + 0.01);
    }
}
