package org.modelunit.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.statistics.simulation.Simulation.NOMINAL;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.area.DeLong;
import org.modelunit.statistics.area.RankedSample;
import org.modelunit.statistics.distribution.Normal;

/** Areas of examples in groups, and with weights. */
class AreaDesignSimulationTest {

    private static final double SHARE_OF_POSITIVES = 0.4;

    /** How examples were drawn. */
    enum Sampling {
        SIXTY_GROUPS {
            @Override
            int[] sizes(SplittableRandom random) {
                return IntStream.range(0, 60)
                        .map(group -> random.nextInt(1, 11))
                        .toArray();
            }
        },
        FORTY_SKEWED_GROUPS {
            @Override
            int[] sizes(SplittableRandom random) {
                return IntStream.range(0, 40)
                        .map(group -> (int) Math.max(1, Math.round(Math.exp(1 + Draw.normal(random)))))
                        .toArray();
            }
        },
        ONE_LARGE_GROUP {
            @Override
            int[] sizes(SplittableRandom random) {
                return IntStream.range(0, 41).map(group -> group == 0 ? 160 : 1).toArray();
            }
        },
        WEIGHTS {
            @Override
            int[] sizes(SplittableRandom random) {
                return IntStream.range(0, 300).map(group -> 1).toArray();
            }

            @Override
            double weight(SplittableRandom random) {
                return Math.exp(Draw.normal(random));
            }
        };

        abstract int[] sizes(SplittableRandom random);

        double weight(SplittableRandom random) {
            return 1;
        }
    }

    /** Scores of which half the variance is that of their group, as is every second label. */
    private static Estimate estimate(SplittableRandom random, Sampling sampling, double area) {
        int[] sizes = sampling.sizes(random);
        int[] units = IntStream.range(0, sizes.length)
                .flatMap(group -> IntStream.generate(() -> group).limit(sizes[group]))
                .toArray();
        double[] ofGroup = IntStream.range(0, sizes.length)
                .mapToDouble(group -> Draw.normal(random))
                .toArray();
        double[] labelOfGroup = IntStream.range(0, sizes.length)
                .mapToDouble(group -> random.nextDouble())
                .toArray();
        double[] scores = new double[units.length];
        double[] weights = new double[units.length];
        boolean[] isPositive = new boolean[units.length];
        for (int row = 0; row < scores.length; row++) {
            double label = random.nextDouble();
            isPositive[row] = (random.nextBoolean() ? label : labelOfGroup[units[row]]) < SHARE_OF_POSITIVES;
            weights[row] = sampling.weight(random);
            scores[row] = ofGroup[units[row]] + Draw.normal(random) + (isPositive[row] ? 2 * Normal.quantile(area) : 0);
        }
        RankedSample sample = new RankedSample(isPositive, weights, units);
        return DeLong.estimate(scores, sample, area(scores, sample));
    }

    private static double area(double[] scores, RankedSample sample) {
        double right = 0;
        double all = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (sample.isPositive()[i] && !sample.isPositive()[j]) {
                    double weight = sample.weights()[i] * sample.weights()[j];
                    all += weight;
                    right += scores[i] > scores[j] ? weight : 0;
                }
            }
        }
        return right / all;
    }

    @ParameterizedTest
    @CsvSource({"SIXTY_GROUPS, 0.8", "FORTY_SKEWED_GROUPS, 0.7", "WEIGHTS, 0.8"})
    void groups_and_weights_are_heeded_at_the_bar(Sampling sampling, double area) {
        for (Side side : Side.values()) {
            assertThat(Simulation.shown(1_000, side, area, random -> estimate(random, sampling, area)))
                    .isLessThanOrEqualTo(NOMINAL + 0.02);
        }
    }

    @Tag("nightly")
    @ParameterizedTest
    @CsvSource({
        "SIXTY_GROUPS, 0.7",
        "SIXTY_GROUPS, 0.9",
        "SIXTY_GROUPS, 0.97",
        "FORTY_SKEWED_GROUPS, 0.7",
        "FORTY_SKEWED_GROUPS, 0.9",
        "WEIGHTS, 0.7",
        "WEIGHTS, 0.9",
        "WEIGHTS, 0.97"
    })
    void about_five_of_a_hundred_samples_in_groups_or_with_weights_show_an_area_at_its_bar(
            Sampling sampling, double area) {
        for (Side side : Side.values()) {
            assertThat(Simulation.shown(10_000, side, area, random -> estimate(random, sampling, area)))
                    .isLessThanOrEqualTo(0.065);
        }
    }

    @Test
    void one_large_group_is_hardly_more_than_one_example() {
        Estimate estimate = estimate(new SplittableRandom(1), Sampling.ONE_LARGE_GROUP, 0.8);

        assertThat(estimate.caveat())
                .matches("a few groups weigh so much that the ranking rests on as little as 1\\.\\d of equal weight,"
                        + " and bounds need at least 10");
    }

    @Test
    void examples_that_weigh_the_same_are_worth_as_much_as_without_weights() {
        SplittableRandom random = new SplittableRandom(2);
        double[] scores = random.doubles(200).toArray();
        boolean[] isPositive = new boolean[200];
        IntStream.range(0, 80).forEach(row -> isPositive[row] = true);
        double[] weights = new double[200];
        Arrays.fill(weights, 0.25);
        RankedSample sample =
                new RankedSample(isPositive, weights, IntStream.range(0, 200).toArray());
        Estimate weighted = DeLong.estimate(scores, sample, area(scores, sample));
        Estimate alike = Scores.estimate(Arrays.copyOf(scores, 80), Arrays.copyOfRange(scores, 80, 200));

        assertThat(weighted.value()).isEqualTo(alike.value());
        assertThat(weighted.caveat()).isEmpty();
        assertThat(weighted.bound(Side.AT_LEAST, 0.95))
                .isBetween(alike.bound(Side.AT_LEAST, 0.95) - 0.003, alike.bound(Side.AT_LEAST, 0.95));
    }
}
