package org.modelunit.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.statistics.simulation.Simulation.NOMINAL;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.resampling.BCa;
import org.modelunit.statistics.resampling.Bootstrap;
import org.modelunit.statistics.resampling.Resampling;
import org.modelunit.statistics.simulation.Resampled.Bounding;

class BootstrapSimulationTest {

    private static Simulation.Sampling normalMean(int size, Bounding bounding) {
        return random -> {
            double[] values = new double[size];
            Arrays.setAll(values, i -> Draw.normal(random));
            return Resampled.mean(values, Resampling.rows(size), random.nextLong(), bounding);
        };
    }

    private static Simulation.Sampling skewedMean(int size, Bounding bounding) {
        return random -> {
            double[] values = new double[size];
            Arrays.setAll(values, i -> Draw.exponential(random));
            return Resampled.mean(values, Resampling.rows(size), random.nextLong(), bounding);
        };
    }

    /** Of rows of which some shares are found and true, found and false, and missed. */
    private static Simulation.Sampling f1(int size, double truly, double falsely, double missed, Bounding bounding) {
        return random -> {
            int[] kinds = new int[size];
            Arrays.setAll(kinds, i -> kind(random.nextDouble(), truly, falsely, missed));
            return Resampled.f1(kinds, Resampling.rows(size), random.nextLong(), bounding);
        };
    }

    private static int kind(double draw, double truly, double falsely, double missed) {
        if (draw < truly) {
            return 0;
        }
        if (draw < truly + falsely) {
            return 1;
        }
        return draw < truly + falsely + missed ? 2 : 3;
    }

    @Test
    void a_mean_at_its_bar_is_shown_in_about_five_of_a_hundred_samples() {
        assertThat(Simulation.shown(300, Side.AT_LEAST, 0, normalMean(50, Bootstrap::estimate)))
                .isBetween(0.02, 0.08);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"AT_LEAST, 30", "AT_MOST, 30", "AT_LEAST, 100"})
    void no_more_than_six_of_a_hundred_samples_show_a_mean_at_its_bar(Side side, int size) {
        assertThat(Simulation.shown(4_000, side, 0, normalMean(size, Bootstrap::estimate)))
                .isBetween(0.03, NOMINAL + 0.01);
    }

    @Tag("nightly")
    @ParameterizedTest
    @CsvSource({
        "30, 0.30, 0.10, 0.10",
        "50, 0.30, 0.10, 0.10",
        "100, 0.30, 0.10, 0.10",
        "100, 0.27, 0.01, 0.02",
        "300, 0.27, 0.01, 0.02"
    })
    void no_more_than_six_of_a_hundred_samples_show_an_f1_at_its_bar(
            int size, double truly, double falsely, double missed) {
        double truth = 2 * truly / (2 * truly + falsely + missed);
        for (Side side : Side.values()) {
            assertThat(Simulation.shown(10_000, side, truth, f1(size, truly, falsely, missed, Bootstrap::estimate)))
                    .isLessThanOrEqualTo(NOMINAL + 0.01);
        }
    }

    @Tag("nightly")
    @Test
    void the_mean_of_skewed_values_is_an_exception_that_bca_mends() {
        assertThat(Simulation.shown(10_000, Side.AT_MOST, 1, skewedMean(30, Bootstrap::estimate)))
                .isBetween(0.07, 0.085);
        assertThat(Simulation.shown(10_000, Side.AT_MOST, 1, skewedMean(100, Bootstrap::estimate)))
                .isBetween(0.058, 0.068);
        assertThat(Simulation.shown(10_000, Side.AT_MOST, 1, skewedMean(100, BCa::estimate)))
                .isLessThanOrEqualTo(NOMINAL + 0.01);
    }

    @Tag("slow")
    @Test
    void two_bounds_cover_the_truth_in_at_least_ninety_three_and_a_half_of_a_hundred_samples() {
        assertThat(Simulation.covered(3_000, 0, normalMean(50, Bootstrap::estimate)))
                .isGreaterThanOrEqualTo(0.935);
        assertThat(Simulation.covered(3_000, 1, skewedMean(50, BCa::estimate))).isGreaterThanOrEqualTo(0.935);
        assertThat(Simulation.covered(3_000, 0.75, f1(100, 0.3, 0.1, 0.1, Bootstrap::estimate)))
                .isGreaterThanOrEqualTo(0.935);
    }
}
