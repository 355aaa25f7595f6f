package org.modelunit.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.statistics.simulation.Simulation.CONFIDENCE;
import static org.modelunit.statistics.simulation.Simulation.NOMINAL;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Wilson;

/** What is counted needs no random numbers: the chance of a false pass is a sum. Random numbers check the sums. */
class ProportionSimulationTest {

    private static final double ROUNDING = 1e-12;

    private static double mostFalsePasses(Side side, double lowest, double highest, int[] sizes, boolean isExact) {
        double most = 0;
        for (int trials : sizes) {
            Plan plan = isExact ? ClopperPearson.plan(trials, trials) : Wilson.plan(trials, trials);
            for (double bar = lowest; bar < highest + 0.005; bar += 0.01) {
                most = Math.max(most, plan.power(side, bar, CONFIDENCE, bar));
            }
        }
        return most;
    }

    private static final int[] SIZES = {30, 31, 47, 66, 100, 268, 300, 334, 1000};

    @ParameterizedTest
    @ValueSource(strings = {"AT_LEAST", "AT_MOST"})
    void exact_bounds_never_pass_more_than_their_confidence_allows(Side side) {
        assertThat(mostFalsePasses(side, 0.01, 0.99, SIZES, true)).isBetween(0.04, NOMINAL + ROUNDING);
    }

    @Tag("nightly")
    @ParameterizedTest
    @ValueSource(strings = {"AT_LEAST", "AT_MOST"})
    void exact_bounds_never_pass_more_at_any_size(Side side) {
        int[] sizes = IntStream.rangeClosed(30, 1000).toArray();

        assertThat(mostFalsePasses(side, 0.01, 0.99, sizes, true)).isLessThan(NOMINAL + ROUNDING);
    }

    @Test
    void wilsons_bounds_pass_more_where_a_proportion_is_close_to_its_end() {
        assertThat(mostFalsePasses(Side.AT_LEAST, 0.50, 0.99, SIZES, false)).isBetween(0.065, 0.070);
        assertThat(mostFalsePasses(Side.AT_MOST, 0.50, 0.99, SIZES, false)).isBetween(0.140, 0.145);
    }

    private static Estimate counted(SplittableRandom random, int trials, double truth) {
        return ClopperPearson.estimate(Draw.successes(random, trials, truth), trials, trials);
    }

    @ParameterizedTest
    @CsvSource({"0.80, 0.65, 108", "0.70, 0.55, 108", "0.90, 0.85, 300", "0.97, 0.90, 60"})
    void a_guard_finds_a_shortfall_as_often_as_announced(double bar, double truth, int trials) {
        double announced = ClopperPearson.plan(trials, trials).power(Side.AT_MOST, bar, CONFIDENCE, truth);

        double found = Simulation.shown(5_000, Side.AT_MOST, bar, random -> counted(random, trials, truth));

        assertThat(found).isCloseTo(announced, within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"0.75, 0.80", "0.90, 0.94", "0.98, 0.99", "0.50, 0.60"})
    void the_examples_that_should_settle_a_claim_settle_it_in_eighty_of_a_hundred_samples(double bar, double truth) {
        int needed = (int) ClopperPearson.plan(2, 2).examplesNeeded(Side.AT_LEAST, bar, CONFIDENCE, truth, 0.80);

        double settled = ClopperPearson.plan(needed, needed).power(Side.AT_LEAST, bar, CONFIDENCE, truth);

        assertThat(settled).isBetween(0.77, 0.83);
    }
}
