package org.modelunit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.statistics.SequentialSignTest.Look;

class SequentialMedianTest {

    private static final SequentialSignTest TEST =
            new SequentialSignTest(List.of(new Look(10, 0.2), new Look(16, 0.42), new Look(24, 0.38)));
    private static final double CONFIDENCE = 0.995;

    private static double[] normals(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[size];
        Arrays.setAll(values, i -> random.nextGaussian());
        return values;
    }

    private static double[] upTo(int size) {
        double[] values = new double[size];
        Arrays.setAll(values, i -> 7 * i % 25 + 1.0); // no order
        return values;
    }

    @Test
    void bounds_are_the_order_statistics_of_the_binomial_distribution() {
        for (int[] look : new int[][] {{10, 1}, {16, 3}, {24, 5}}) {
            double[] values = upTo(look[0]);
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            SequentialSignTest only = new SequentialSignTest(
                    TEST.looks().stream().filter(each -> each.size() == look[0]).toList());

            SequentialMedian median = new SequentialMedian(only, values);

            assertThat(median.bound(Side.AT_LEAST, CONFIDENCE)).isEqualTo(sorted[look[1] - 1]);
            assertThat(median.bound(Side.AT_MOST, CONFIDENCE)).isEqualTo(sorted[look[0] - look[1]]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 13, 16, 20, 24, 30})
    void significance_and_bound_tell_one_story(int size) {
        for (long seed = 0; seed < 50; seed++) {
            SequentialMedian median = new SequentialMedian(TEST, normals(size, seed));
            for (Side side : Side.values()) {
                for (double confidence : new double[] {0.9, 0.99, CONFIDENCE}) {
                    double bound = median.bound(side, confidence);
                    double out = side == Side.AT_LEAST ? -1e-9 : 1e-9;
                    assertThat(median.pValue(side, bound)).isLessThanOrEqualTo(1 - confidence);
                    assertThat(median.pValue(side, bound - out)).isGreaterThan(1 - confidence);
                }
            }
        }
    }

    @Test
    void fewer_values_than_the_first_look_have_no_bounds() {
        SequentialMedian median = new SequentialMedian(TEST, normals(9, 1));

        assertThat(median.bound(Side.AT_LEAST, CONFIDENCE)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(median.bound(Side.AT_MOST, CONFIDENCE)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(median.pValue(Side.AT_MOST, 1e9)).isEqualTo(1);
        assertThat(median.passMark(Side.AT_MOST, 1, CONFIDENCE)).isNaN();
        assertThat(median.power(Side.AT_MOST, 1, CONFIDENCE, -9)).isZero();
    }

    @Test
    void values_beyond_a_look_do_not_count_before_the_next_one() {
        double[] ten = normals(10, 3);
        double[] more = Arrays.copyOf(ten, 15);
        Arrays.fill(more, 10, 15, 1e6);

        assertThat(new SequentialMedian(TEST, more).value()).isEqualTo(new SequentialMedian(TEST, ten).value());
    }

    @Test
    void one_value_and_equal_values_are_their_own_median() {
        assertThat(new SequentialMedian(TEST, 3).value()).isEqualTo(3);
        SequentialMedian equal = new SequentialMedian(TEST, new double[24]);

        assertThat(equal.bound(Side.AT_LEAST, CONFIDENCE)).isZero();
        assertThat(equal.bound(Side.AT_MOST, CONFIDENCE)).isZero();
        assertThat(equal.power(Side.AT_MOST, 0.1, CONFIDENCE, 0)).isEqualTo(1);
        assertThat(equal.power(Side.AT_MOST, 0.1, CONFIDENCE, 0.2)).isZero();
        assertThat(equal.smallestShortfall(Side.AT_MOST, 0.1, CONFIDENCE, 0.8)).isLessThan(1e-9);
    }

    @Test
    void the_pass_mark_is_the_median_of_values_that_are_moved_until_their_bound_reaches_the_bar() {
        double[] values = normals(24, 5);
        double mark = new SequentialMedian(TEST, values).passMark(Side.AT_MOST, 0.1, CONFIDENCE);
        double shift = mark - new SequentialMedian(TEST, values).value();
        SequentialMedian moved = new SequentialMedian(
                TEST, Arrays.stream(values).map(value -> value + shift).toArray());

        assertThat(moved.bound(Side.AT_MOST, CONFIDENCE)).isCloseTo(0.1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.01", "-1, 0.6", "-2, 1"})
    void power_is_how_often_normal_values_of_this_spread_show_it(double truth, double about) {
        int shown = 0;
        double planned = 0;
        int samples = 3_000;
        for (int seed = 0; seed < samples; seed++) {
            SequentialMedian median = new SequentialMedian(
                    TEST,
                    Arrays.stream(normals(24, seed)).map(value -> value + truth).toArray());
            shown += median.bound(Side.AT_MOST, CONFIDENCE) <= 0 ? 1 : 0;
            planned += median.power(Side.AT_MOST, 0, CONFIDENCE, truth) / samples;
        }
        assertThat(shown / (double) samples).isCloseTo(planned, within(0.05)).isCloseTo(about, within(0.3));
        assertThat(truth < 0 || shown <= 0.005 * samples + 10).isTrue();
    }

    @Test
    void as_many_values_are_needed_as_the_first_look_that_has_the_power() {
        SequentialMedian median = new SequentialMedian(TEST, normals(24, 7));

        assertThat(median.examplesNeeded(Side.AT_MOST, 0, CONFIDENCE, -9, 0.8)).isEqualTo(10);
        assertThat(median.examplesNeeded(Side.AT_MOST, 0, CONFIDENCE, 0.1, 0.8)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void later_values_take_back_what_the_first_ones_showed() {
        double[] values = new double[24];
        Arrays.fill(values, 0, 10, 5);
        SequentialMedian median = new SequentialMedian(TEST, values);

        assertThat(median.bound(Side.AT_LEAST, CONFIDENCE))
                .isEqualTo(median.value())
                .isZero();
        assertThat(median.pValue(Side.AT_LEAST, 3)).isEqualTo(1);
    }
}
