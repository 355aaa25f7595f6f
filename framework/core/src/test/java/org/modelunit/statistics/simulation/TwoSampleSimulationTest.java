package org.modelunit.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.statistics.simulation.Simulation.NOMINAL;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.MiettinenNurminen;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.Binomial;

/** Shares of two groups of people, whose difference or ratio is just at the bar. */
class TwoSampleSimulationTest {

    private static final double MOST = NOMINAL + 0.005;

    private static long hits(SplittableRandom random, int of, double share) {
        return random.doubles(of).filter(draw -> draw < share).count();
    }

    /** How often a difference or ratio is shown to lie on a side of what it is: an exact sum over all that can be counted. */
    private static double shown(boolean isRatio, Side side, int of, double share, int otherOf, double other) {
        double bar = isRatio ? share / other : share - other;
        double shown = 0;
        for (int hits = 0; hits <= of; hits++) {
            for (int otherHits = isRatio ? 1 : 0; otherHits <= otherOf; otherHits++) {
                Estimate estimate = isRatio
                        ? MiettinenNurminen.ratio(hits, of, otherHits, otherOf)
                        : MiettinenNurminen.difference(hits, of, otherHits, otherOf);
                if (estimate.pValue(side, bar) <= NOMINAL) {
                    shown += Binomial.probability(hits, of, share) * Binomial.probability(otherHits, otherOf, other);
                }
            }
        }
        return shown;
    }

    @ParameterizedTest
    @CsvSource({
        "30, 0.9, 30, 0.8",
        "30, 0.5, 100, 0.7",
        "30, 0.99, 40, 0.99",
        "60, 0.05, 30, 0.15",
        "100, 0.7, 100, 0.7",
        "30, 1.0, 50, 0.9"
    })
    void no_more_than_five_of_a_hundred_samples_show_a_difference_at_its_bar(
            int of, double share, int otherOf, double other) {
        for (Side side : Side.values()) {
            assertThat(shown(false, side, of, share, otherOf, other)).isLessThanOrEqualTo(MOST);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "30, 0.72, 30, 0.9",
        "30, 0.4, 100, 0.5",
        "30, 0.99, 40, 0.99",
        "100, 0.56, 60, 0.70",
        "50, 0.3, 50, 0.3"
    })
    void no_more_than_five_of_a_hundred_samples_show_a_ratio_at_its_bar(
            int of, double share, int otherOf, double other) {
        for (Side side : Side.values()) {
            assertThat(shown(true, side, of, share, otherOf, other)).isLessThanOrEqualTo(MOST);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"30, 41", "41, 30", "50, 30", "37, 100", "100, 37"})
    void whatever_the_shares_are(int of, int otherOf) {
        for (double other : new double[] {0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99}) {
            for (double difference : new double[] {-0.2, -0.05, 0, 0.05, 0.2}) {
                if (other + difference >= 0 && other + difference <= 1) {
                    assertThat(shown(false, Side.AT_LEAST, of, other + difference, otherOf, other))
                            .as("%s, %s less", other, difference)
                            .isLessThanOrEqualTo(MOST);
                }
            }
            for (double ratio : new double[] {0.5, 0.8, 1, 1.25}) {
                if (ratio * other <= 1) {
                    assertThat(shown(true, Side.AT_LEAST, of, ratio * other, otherOf, other))
                            .as("%s, %s times", other, ratio)
                            .isLessThanOrEqualTo(MOST);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 0.8, 0.1", "60, 200, 0.5, 0.2", "300, 300, 0.9, 0.05"})
    void a_difference_is_shown_as_often_as_announced(int of, int otherOf, double share, double truth) {
        long hits = Math.round(of * share);
        long otherHits = Math.round(otherOf * (share - truth));
        double announced =
                MiettinenNurminen.difference(hits, of, otherHits, otherOf).power(Side.AT_LEAST, 0, 1 - NOMINAL, truth);

        double found = Simulation.shown(
                4_000,
                Side.AT_LEAST,
                0,
                random -> MiettinenNurminen.difference(
                        hits(random, of, share), of, hits(random, otherOf, share - truth), otherOf));

        assertThat(found).isCloseTo(announced, within(0.03));
    }

    @Test
    void perfect_groups_leave_room_for_a_difference() {
        Estimate gap = MiettinenNurminen.difference(30, 30, 30, 30);

        assertThat(gap.value()).isZero();
        assertThat(gap.bound(Side.AT_MOST, 0.95)).isCloseTo(0.112, within(0.001));
        assertThat(gap.bound(Side.AT_LEAST, 0.95)).isCloseTo(-0.112, within(0.001));
    }

    @Test
    void a_gap_that_high_shares_leave_no_room_for_below_one_is_found_as_often_as_announced() {
        int of = 65;
        int otherOf = 43;
        Estimate estimate = MiettinenNurminen.difference(57, of, 36, otherOf); // 0.88 and 0.84
        double found = 0;
        for (int hits = 0; hits <= of; hits++) {
            for (int otherHits = 0; otherHits <= otherOf; otherHits++) {
                double pValue = MiettinenNurminen.difference(hits, of, otherHits, otherOf)
                        .pValue(Side.AT_LEAST, 0.15);
                if (pValue <= NOMINAL) {
                    found += Binomial.probability(hits, of, 1) * Binomial.probability(otherHits, otherOf, 0.6);
                }
            }
        }

        assertThat(estimate.power(Side.AT_LEAST, 0.15, 0.95, 0.40)).isCloseTo(found, within(0.03));
    }
}
