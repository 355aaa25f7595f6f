package org.modelunit.statistics.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

class RatioOfSumsTest {

    private static final Unseen ZERO = Unseen.farthest(0, 1);
    private static final Unseen ONE = Unseen.farthest(1, 1);

    private static Units mean(double... values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return new Units(values, ones, new int[values.length], values.length, Units.Kind.EXAMPLES);
    }

    private static double[] skewed(int size) {
        SplittableRandom random = new SplittableRandom(7);
        return random.doubles(size).map(u -> Math.exp(2 * u * u) - 1).toArray();
    }

    @ParameterizedTest
    @CsvSource({"0, 40", "1, 40", "5, 30", "20, 100", "99, 100", "100, 100", "250, 1000"})
    void of_zeros_and_ones_bounds_are_the_exact_ones_of_a_proportion(int ones, int size) {
        double[] values =
                IntStream.range(0, size).mapToDouble(i -> i < ones ? 1 : 0).toArray();
        Estimate estimate = new RatioOfSums(mean(values), ZERO, ONE).estimate();
        double share = (double) ones / size;

        for (double confidence : new double[] {0.9, 0.95, 0.99}) {
            double upper = ClopperPearson.upper(ones, size, confidence);
            double lower = ClopperPearson.lower(ones, size, confidence);
            assertThat(estimate.bound(Side.AT_MOST, confidence))
                    .isCloseTo(upper, within(0.01 * (upper - share) + 1e-9));
            assertThat(estimate.bound(Side.AT_LEAST, confidence))
                    .isCloseTo(lower, within(0.01 * (share - lower) + 1e-9));
        }
    }

    @Test
    void the_order_of_rows_does_not_matter() {
        double[] values = skewed(80);
        double[] reversed =
                IntStream.range(0, 80).mapToDouble(i -> values[79 - i]).toArray();

        Estimate one = new RatioOfSums(mean(values), ZERO, Unseen.fartherThanSeen()).estimate(1.5);
        Estimate other = new RatioOfSums(mean(reversed), ZERO, Unseen.fartherThanSeen()).estimate(1.5);

        assertThat(one.bound(Side.AT_MOST, 0.95)).isEqualTo(other.bound(Side.AT_MOST, 0.95));
        assertThat(one.bound(Side.AT_LEAST, 0.95)).isEqualTo(other.bound(Side.AT_LEAST, 0.95));
    }

    @Test
    void units_that_add_nothing_do_not_count() {
        Units some = new Units(
                new double[] {1, 0, 1, 0, 0}, new double[] {1, 0, 1, 1, 0}, new int[5], 5, Units.Kind.EXAMPLES);
        Estimate estimate = new RatioOfSums(some, ZERO, ONE).estimate();

        assertThat(estimate.value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(estimate.bound(Side.AT_LEAST, 0.95))
                .isCloseTo(
                        new RatioOfSums(mean(1, 1, 0), ZERO, ONE).estimate().bound(Side.AT_LEAST, 0.95), within(1e-9));
    }

    @Test
    void bounds_scale_with_values() {
        double[] values = skewed(60);
        double[] scaled = Arrays.stream(values).map(v -> 1e9 * v).toArray();

        double bound = new RatioOfSums(mean(values), ZERO, Unseen.fartherThanSeen())
                .estimate()
                .bound(Side.AT_MOST, 0.95);
        double ofScaled = new RatioOfSums(mean(scaled), ZERO, Unseen.fartherThanSeen())
                .estimate()
                .bound(Side.AT_MOST, 0.95);

        assertThat(ofScaled).isCloseTo(1e9 * bound, within(1e-3));
    }

    @Test
    void a_unit_that_all_others_hardly_count_beside_leaves_no_bound() {
        double[] values = new double[50];
        Arrays.setAll(values, i -> i == 7 ? 1e6 : i % 3);

        Estimate estimate = new RatioOfSums(mean(values), ZERO, Unseen.fartherThanSeen()).estimate();

        assertThat(estimate.caveat())
                .isEqualTo("the value rests on 1 of 50 examples, row 7: the others hardly vary beside it");
    }

    @Test
    void few_weights_that_outweigh_all_others_leave_no_bound() {
        double[] weights = new double[50];
        Arrays.setAll(weights, i -> i < 3 ? 100 : 1);
        double[] hits = new double[50];
        Arrays.setAll(hits, i -> i % 4 == 0 ? 0 : weights[i]);

        Estimate estimate = new RatioOfSums(
                        new Units(hits, weights, new int[50], 50, Units.Kind.WEIGHTED_EXAMPLES),
                        Unseen.farthest(0, 100),
                        Unseen.farthest(1, 100))
                .estimate();

        assertThat(estimate.caveat())
                .isEqualTo(
                        "a few examples weigh so much that all 50 are worth no more than 4.0 equal ones, too few for a"
                                + " bound");
    }

    @Test
    void strata_that_do_not_vary_add_nothing_to_the_width() {
        double[] values = new double[200];
        int[] strata = new int[200];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200; i++) {
            strata[i] = i % 2;
            values[i] = strata[i] * 10 + random.nextDouble();
        }
        double[] ones = new double[200];
        Arrays.fill(ones, 1);

        Estimate stratified = new RatioOfSums(
                        new Units(values, ones, strata, 200, Units.Kind.EXAMPLES),
                        Unseen.fartherThanSeen(),
                        Unseen.fartherThanSeen())
                .estimate();
        Estimate simple = new RatioOfSums(mean(values), Unseen.fartherThanSeen(), Unseen.fartherThanSeen()).estimate();

        assertThat(stratified.bound(Side.AT_MOST, 0.95) - stratified.value()).isBetween(0.03, 0.06);
        assertThat(simple.bound(Side.AT_MOST, 0.95) - simple.value()).isBetween(0.5, 0.8);
    }

    @Test
    void the_unseen_example_of_a_rare_part_weighs_as_much_as_those_of_that_part() {
        double[] hits = new double[506];
        double[] weights = new double[506];
        int[] strata = new int[506];
        for (int i = 0; i < 506; i++) {
            strata[i] = i < 6 ? 1 : 0;
            weights[i] = i < 6 ? 500 / 6.0 : 1;
            hits[i] = i < 500 ? weights[i] : 0;
        }
        Unseen zero = Unseen.farthest(0, 1);
        Unseen one = Unseen.farthest(1, 1);
        Estimate estimate =
                new RatioOfSums(new Units(hits, weights, strata, 506, Units.Kind.EXAMPLES), zero, one).estimate();

        // all six of the rare half were hit, which shows no more than 0.05^(1/6) of that half
        assertThat(estimate.bound(Side.AT_LEAST, 0.95)).isBetween(0.75, 0.5 + 0.5 * 0.66);
        strata[0] = 0;
        strata[1] = 0;
        assertThat(new RatioOfSums(new Units(hits, weights, strata, 506, Units.Kind.EXAMPLES), zero, one)
                        .estimate()
                        .caveat())
                .isEqualTo(
                        "a part of the population that the data are restated for has only 4 of 506 examples, fewer than 5");
    }

    @Test
    void bounds_of_costs_beyond_all_measure_are_those_of_costs_that_are_not() {
        double[] costs = new double[200];
        Estimate estimate = new RatioOfSums(mean(costs), Unseen.farthest(0, 1), Unseen.farthest(1e40, 1)).estimate();

        assertThat(estimate.bound(Side.AT_MOST, 0.95))
                .isCloseTo(1e40 * ClopperPearson.upper(0, 200, 0.95), within(1e38));
        assertThat(estimate.examplesNeeded(Side.AT_MOST, 1e38, 0.95, 0, 0.8)).isFinite();
    }
}
