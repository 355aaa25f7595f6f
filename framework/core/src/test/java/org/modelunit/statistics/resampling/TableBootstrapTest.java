package org.modelunit.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

class TableBootstrapTest {

    private static final ToDoubleFunction<double[]> SHARE = cells -> cells[0] / (cells[0] + cells[1]);

    private static Estimate share(double hits, double misses) {
        double[] asMiss = {0, 1};
        double[] asHit = {1, 0};
        return new TableBootstrap(new double[] {hits, misses}, asMiss, asHit, 0, 1)
                .estimate("", "", (long) (hits + misses), 1, SHARE);
    }

    @ParameterizedTest
    @CsvSource({"40, 0", "38, 2", "90, 10", "5, 45"})
    void bounds_of_a_proportion_are_the_exact_ones_but_for_chance(long hits, long misses) {
        Estimate estimate = share(hits, misses);
        double lower = ClopperPearson.lower(hits, hits + misses, 0.95);
        double upper = ClopperPearson.upper(hits, hits + misses, 0.95);
        double width = upper - lower;

        assertThat(estimate.bound(Side.AT_LEAST, 0.95)).isCloseTo(lower, within(0.05 * width));
        assertThat(estimate.bound(Side.AT_MOST, 0.95)).isCloseTo(upper, within(0.05 * width));
    }

    @Test
    void what_few_examples_are_biased_by_is_taken_from_the_bound_that_it_would_bring_nearer() {
        double[] cells = {4, 4, 4, 4, 4};
        double[] nowhere = new double[5];
        ToDoubleFunction<double[]> evenness = table -> {
            double total = Arrays.stream(table).sum();
            return 1
                    - Arrays.stream(table)
                            .map(cell -> cell * cell / total / total)
                            .sum(); // never as even as the sample
        };

        Estimate estimate = new TableBootstrap(cells, nowhere, nowhere, 0, 1).estimate("", "", 20, 1, evenness);

        assertThat(estimate.bound(Side.AT_MOST, 0.95)).isGreaterThan(0.8);
    }

    @Test
    void a_value_that_is_the_same_in_every_table_has_no_width() {
        double[] nowhere = new double[2];
        Estimate estimate =
                new TableBootstrap(new double[] {40, 0}, nowhere, nowhere, 0, 1).estimate("", "", 40, 1, SHARE);

        assertThat(estimate.caveat()).contains("no width");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 2.5, 40})
    void gamma_numbers_have_the_mean_and_the_variance_of_their_shape(double shape) {
        SplittableRandom random = new SplittableRandom(5);
        double[] drawn = new double[200_000];
        Arrays.setAll(drawn, i -> Gamma.draw(shape, random));
        double mean = Arrays.stream(drawn).average().orElseThrow();
        double variance = Arrays.stream(drawn)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(shape, within(0.01 * Math.max(1, shape)));
        assertThat(variance).isCloseTo(shape, within(0.03 * Math.max(1, shape)));
    }
}
