package org.modelunit.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.holdRate;
import static org.modelunit.statistics.simulation.Simulation.CONFIDENCE;
import static org.modelunit.statistics.simulation.Simulation.NOMINAL;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.column.BooleanColumn;
import org.modelunit.outcome.Held;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.Binomial;

/** How often an expectation that holds for exactly as many examples as asked for is shown to hold for more. */
class HoldRateSimulationTest {

    private static final double ROUNDING = 1e-9;
    private static final double TOLERATED = 0.055;
    private static final int SAMPLES = 4_000;
    private static final int IN_A_GROUP = 5;
    private static final double[] BARS = {0.9, 0.95, 0.99};

    /** A chance of an event that the rows of a group share, so that they correlate by 0.5. */
    private static final double COPIED = Math.sqrt(0.5);

    private static Estimate estimate(int size, int fails) {
        return holdRate().estimate(Held.of(BooleanColumn.of(size, row -> row >= fails)), 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 100, 298, 299, 1000})
    void an_expectation_at_its_bar_passes_in_no_more_samples_than_the_confidence_allows(int size) {
        for (double bar : BARS) {
            double passes = 0;
            for (int fails = 0; fails <= size; fails++) {
                if (estimate(size, fails).pValue(Side.AT_LEAST, bar) > 1 - CONFIDENCE) {
                    break; // more failures pass even less
                }
                passes += Binomial.probability(fails, size, 1 - bar);
            }
            assertThat(passes).as("%s examples at %s", size, bar).isLessThanOrEqualTo(NOMINAL + ROUNDING);
        }
    }

    /** The share of samples of groups that pass at their true rate. */
    private static double falsePasses(int groups, double rate, Grouped grouped) {
        int[] codes = IntStream.range(0, groups * IN_A_GROUP)
                .map(row -> row / IN_A_GROUP)
                .toArray();
        SampleDesign design = SampleDesign.simple(codes.length).withClusters(codes);
        return Simulation.shown(SAMPLES, Side.AT_LEAST, rate, random -> {
            Held outcomes = Held.of(grouped.drawn(groups, rate, random)).withDesign(design);
            return holdRate().estimate(outcomes, random.nextLong());
        });
    }

    /** Draws the rows of groups, one group after the other. */
    private interface Grouped {
        BooleanColumn drawn(int groups, double rate, SplittableRandom random);
    }

    private static BooleanColumn correlated(int groups, double rate, SplittableRandom random) {
        boolean[] held = new boolean[groups * IN_A_GROUP];
        for (int row = 0; row < held.length; row++) {
            boolean own = random.nextDouble() < rate;
            int first = row - row % IN_A_GROUP;
            held[row] = row > first && random.nextDouble() < COPIED ? held[first] : own;
        }
        return BooleanColumn.of(held);
    }

    /** All rows of a group hold, or none. */
    private static BooleanColumn wholly(int groups, double rate, SplittableRandom random) {
        boolean[] held = new boolean[groups * IN_A_GROUP];
        for (int row = 0; row < held.length; row++) {
            held[row] = row % IN_A_GROUP == 0 ? random.nextDouble() < rate : held[row - 1];
        }
        return BooleanColumn.of(held);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "20, 0.90", "20, 0.95", "20, 0.99",
        "60, 0.90", "60, 0.95", "60, 0.99",
        "200, 0.90", "200, 0.95", "200, 0.99",
        "299, 0.90", "299, 0.95", "299, 0.99"
    })
    void groups_at_their_bar_pass_in_hardly_more_samples_than_the_confidence_allows(int groups, double bar) {
        assertThat(falsePasses(groups, bar, HoldRateSimulationTest::correlated))
                .as("correlated rows")
                .isLessThanOrEqualTo(TOLERATED);
        assertThat(falsePasses(groups, bar, HoldRateSimulationTest::wholly))
                .as("groups of one kind")
                .isLessThanOrEqualTo(TOLERATED);
    }
}
