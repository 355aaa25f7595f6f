package org.modelunit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.modelunit.statistics.distribution.StudentT;

class RobustVarianceTest {

    private static final int[] NO_STRATA = new int[6];
    private static final double[] SKEWED = {-1, -1, -1, -1, -1, 5};

    @Test
    void the_variance_of_a_mean_is_that_of_its_values_by_their_number() {
        double[] ofMean = Arrays.stream(SKEWED).map(value -> value / 6).toArray();

        assertThat(RobustVariance.of(ofMean, NO_STRATA).variance()).isCloseTo(30 / 5.0 / 6, within(1e-15));
    }

    @Test
    void strata_that_differ_leave_only_what_varies_within_them() {
        RobustVariance within = RobustVariance.of(new double[] {3, 3, 3, -3, -3, -2}, new int[] {0, 0, 0, 1, 1, 1});

        assertThat(within.variance()).isCloseTo(1.0, within(1e-12)); // 3/2 of two thirds
    }

    @Test
    void one_heavy_unit_leaves_few_degrees_of_freedom() {
        RobustVariance even = RobustVariance.of(new double[] {1, -1, 1, -1, 1, -1}, NO_STRATA);

        assertThat(even.freedom()).isEqualTo(5);
        assertThat(RobustVariance.of(SKEWED, NO_STRATA).freedom()).isBetween(2.0, 4.5);
    }

    @Test
    void skewness_never_makes_a_value_more_significant() {
        RobustVariance skewed = RobustVariance.of(SKEWED, NO_STRATA);
        double plain = StudentT.upperTail(2, skewed.freedom());

        assertThat(skewed.significance(Side.AT_MOST, 2)).isGreaterThan(1.2 * plain);
        assertThat(skewed.significance(Side.AT_LEAST, 2)).isEqualTo(plain);
    }

    @Test
    void significance_falls_as_a_value_lies_farther_beyond_whatever_the_skewness() {
        RobustVariance skewed = RobustVariance.of(SKEWED, NO_STRATA);
        double before = 1;
        for (double deviates = -5; deviates < 20; deviates += 0.25) {
            double now = skewed.significance(Side.AT_MOST, deviates);
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void nothing_is_shown_where_there_is_neither_distance_nor_error() {
        assertThat(RobustVariance.of(new double[6], NO_STRATA).significance(Side.AT_LEAST, Double.NaN))
                .isEqualTo(1);
    }
}
