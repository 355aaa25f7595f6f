package org.modelunit.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.statistics.simulation.Simulation.CONFIDENCE;
import static org.modelunit.statistics.simulation.Simulation.NOMINAL;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.statistics.Alike;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Tango;
import org.modelunit.statistics.area.PairedDeLong;
import org.modelunit.statistics.distribution.Binomial;

/** Models that are hardly ever told apart: how often a sample that saw few differences, or none, shows what is not so. */
class AlikeSimulationTest {

    private static double chance(long wins, long losses, int examples, double winning, double losing) {
        return Binomial.probability(losses, examples, losing)
                * Binomial.probability(wins, examples - losses, winning / (1 - losing));
    }

    /** Exact sums over all counts that can be. */
    private static double shown(int examples, double winning, double losing, double bar) {
        double shown = 0;
        for (int losses = 0; losses <= Math.min(examples, 60); losses++) {
            for (int wins = 0; wins <= Math.min(examples - losses, 60); wins++) {
                boolean isShown = Tango.estimate(wins, losses, examples).bound(Side.AT_LEAST, CONFIDENCE) >= bar;
                shown += isShown ? chance(wins, losses, examples, winning, losing) : 0;
            }
        }
        return shown;
    }

    @ParameterizedTest
    @CsvSource({
        "30, 0, 0.095",
        "100, 0, 0.03",
        "100, 0.001, 0.031",
        "100, 0.01, 0.04",
        "334, 0, 0.009",
        "334, 0.001, 0.0101",
        "629, 0, 0.0048",
        "629, 0, 0.01",
        "629, 0.0005, 0.0053",
        "629, 0.002, 0.0068"
    })
    void rare_losses_are_overlooked_in_no_more_than_five_of_a_hundred_samples(
            int examples, double winning, double losing) {
        double bar = winning - losing;

        assertThat(shown(examples, winning, losing, bar)).isLessThanOrEqualTo(NOMINAL + 0.001);
    }

    /** Each other example moves the value by its largest effect: the least favourable case. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 30, 100, 629, 100_000})
    void a_share_at_the_bound_of_none_is_seen_in_all_but_five_of_a_hundred_samples(int units) {
        Estimate none = new Alike(0, units, units, 2.5, "examples").estimate(0, -2.5, 2.5);
        double share = -none.bound(Side.AT_LEAST, CONFIDENCE) / 2.5;

        assertThat(Binomial.probability(0, units, share)).isCloseTo(NOMINAL, within(1e-9));
        assertThat(none.pValue(Side.AT_LEAST, -2.5 * share)).isCloseTo(NOMINAL, within(1e-9));
    }

    /** A share of the positives falls from the top to the bottom of the challenger's ranking, and nothing else happens. */
    private static Estimate falling(SplittableRandom random, double share) {
        int positives = 150;
        double[] champion = new double[450];
        boolean[] isPositive = new boolean[450];
        for (int row = 0; row < 450; row++) {
            isPositive[row] = row < positives;
            champion[row] = row + (isPositive[row] ? 1_000 : 0);
        }
        double[] challenger = champion.clone();
        IntStream.range(0, positives).filter(row -> random.nextDouble() < share).forEach(row -> challenger[row] = -row);
        return PairedDeLong.estimate(challenger, champion, isPositive);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0197, 0.03, 0.05})
    void positives_that_fall_to_the_bottom_are_overlooked_in_no_more_than_six_of_a_hundred_samples(double share) {
        assertThat(Simulation.shown(4_000, Side.AT_LEAST, -share, random -> falling(random, share)))
                .isLessThanOrEqualTo(NOMINAL + 0.01);
    }

    @Test
    void a_guard_finds_a_shortfall_as_often_as_announced() {
        double announced =
                new Alike(0, 629, 629, 1, "examples").estimate(0, -1, 1).power(Side.AT_MOST, -0.01, CONFIDENCE, -0.03);

        double found = Simulation.share(20_000, random -> {
            long losses = IntStream.range(0, 629)
                    .filter(i -> random.nextDouble() < 0.03)
                    .count();
            return Tango.estimate(0, losses, 629).bound(Side.AT_MOST, CONFIDENCE) < -0.01;
        });

        assertThat(found).isCloseTo(announced, within(0.06)).isGreaterThan(0.8);
    }

    @Test
    void the_examples_that_settle_are_those_from_which_none_other_is_enough() {
        Estimate few = new Alike(0, 200, 200, 1, "examples").estimate(0, -1, 1);

        double needed = few.examplesNeeded(Side.AT_LEAST, -0.01, CONFIDENCE, 0, 0.8);

        assertThat(needed).isEqualTo(299);
        assertThat(new Alike(0, 299, 299, 1, "examples").estimate(0, -1, 1).bound(Side.AT_LEAST, CONFIDENCE))
                .isGreaterThanOrEqualTo(-0.01);
        assertThat(new Alike(0, 50, 200, 1, "examples")
                        .estimate(0, -1, 1)
                        .examplesNeeded(Side.AT_LEAST, -0.01, 0.95, 0, 0.8))
                .as("groups of four")
                .isEqualTo(4 * 299);
    }

    @Test
    void the_smallest_shortfall_is_found_with_its_power() {
        Estimate none = new Alike(0, 629, 629, 0.5, "examples").estimate(0, -1, 1);
        double shortfall = none.smallestShortfall(Side.AT_LEAST, -0.01, CONFIDENCE, 0.8);

        assertThat(none.power(Side.AT_MOST, -0.01, CONFIDENCE, -0.01 - shortfall))
                .isCloseTo(0.8, within(1e-6));
        assertThat(none.power(Side.AT_MOST, -0.01, CONFIDENCE, -0.01 - 0.9 * shortfall))
                .isLessThan(0.8);
    }
}
