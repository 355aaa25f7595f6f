package org.modelunit.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelunit.statistics.Side;

class PercentileEstimateTest {

    private static final double[] CONFIDENCES = {0.8, 0.95, 0.99};

    private static PercentileEstimate estimate(double percentile, CallUnits.Kind kind, double... millis) {
        CallTimes times = CallTimes.of(Traces.blocks(millis));
        return new PercentileEstimate(Percentile.of(percentile), times, CallUnits.of(times, kind));
    }

    private static double[] lognormal(int calls, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return DoubleStream.generate(() -> LatencyTraces.Shape.LOGNORMAL.quantile(random.nextDouble()))
                .limit(calls)
                .toArray();
    }

    @ParameterizedTest
    @EnumSource(names = {"CALL", "RUN", "STRETCH", "SESSION"})
    void bound_and_significance_agree_to_the_last_digit(CallUnits.Kind kind) {
        SplittableRandom random = new SplittableRandom(1);
        for (int sample = 0; sample < 200; sample++) {
            int calls = 1 + random.nextInt(sample % 3 == 0 ? 30 : 600);
            int values = 1 + random.nextInt(sample % 2 == 0 ? 8 : 100_000); // ties, or hardly any
            double[] millis = random.doubles(calls)
                    .map(share -> 1 + Math.floor(share * values))
                    .toArray();
            PercentileEstimate estimate = estimate(sample % 4 == 0 ? 50 : 90, kind, millis);
            for (double confidence : CONFIDENCES) {
                double upper = estimate.bound(Side.AT_MOST, confidence);
                double lower = estimate.bound(Side.AT_LEAST, confidence);
                assertThat(estimate.value()).isBetween(lower, upper);
                for (double bar : DoubleStream.concat(
                                DoubleStream.of(0.5, upper, lower, estimate.value()), random.doubles(5, 0, values + 2))
                        .filter(Double::isFinite)
                        .toArray()) {
                    assertThat(estimate.pValue(Side.AT_MOST, bar) <= 1 - confidence)
                            .isEqualTo(upper <= bar);
                    assertThat(estimate.pValue(Side.AT_LEAST, bar) <= 1 - confidence)
                            .isEqualTo(lower > bar);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "99, 97",
        "99.9, 99.7",
        "99.3, 97.9",
        "96.67, 90.01",
        "80, 50",
        "50, 50",
        "30.1, 30.1",
        "1.1, 1.1",
        "1, 1",
        "100, 100"
    })
    void three_times_as_many_calls_exceed_the_wider_percentile(double percentile, double wider) {
        assertThat(Percentile.of(percentile).wider(3).percent())
                .isEqualByComparingTo(Percentile.of(wider).percent());
    }

    @ParameterizedTest
    @CsvSource({
        "99, 0.99, 2010",
        "99, 0.95, 1693",
        "95, 0.99, 398",
        "95, 0.95, 336",
        "99.9, 0.99, 20140",
        "50, 0.95, 100"
    })
    void the_least_number_of_calls_allows_ten_late_ones(double percentile, double confidence, int calls) {
        LateShareRule rule = new LateShareRule(Percentile.of(percentile).lateShare());

        assertThat(rule.leastCalls(confidence)).isEqualTo(calls);
        assertThat(rule.mostLate(calls, confidence)).isGreaterThanOrEqualTo(10);
        assertThat(rule.pValueOfEnough(calls)).isLessThanOrEqualTo(1 - confidence);
        assertThat(rule.pValueOfEnough(calls - 1)).isGreaterThan(1 - confidence);
    }

    @ParameterizedTest
    @CsvSource({"459, 0", "662, 1", "838, 2", "2010, 10"})
    void so_many_calls_with_so_many_late_ones_show_a_99th_percentile(int calls, int late) {
        LateShareRule rule = new LateShareRule(0.01);

        assertThat(rule.callsFor(late, 0.99)).isEqualTo(calls);
        assertThat(rule.mostLate(calls, 0.99)).isEqualTo(late);
        assertThat(rule.mostLate(calls - 1, 0.99)).isEqualTo(late - 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "25, 1", "26, 2", "50, 2", "51, 3", "75, 3", "99, 4", "100, 4"})
    void a_percentile_is_the_nearest_rank(double percentile, double value) {
        assertThat(estimate(percentile, CallUnits.Kind.CALL, 4, 2, 3, 1).value())
                .isEqualTo(value);
    }

    @Test
    void a_percentile_with_digits_has_the_rank_that_decimals_give() {
        assertThat(Percentile.of(99.9).rank(1000)).isEqualTo(999);
        assertThat(Percentile.of(99.9).lateShare()).isEqualTo(0.001);
        assertThat(Percentile.of(99.9).words()).isEqualTo("p99.9");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "100.1", "NaN", "Infinity"})
    void a_percentile_that_is_none_is_refused(double percentile) {
        assertThatThrownBy(() -> Percentile.of(percentile))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a percentile must lie from 1 to 100, but was");
    }

    @Test
    void a_share_in_place_of_a_percentile_is_refused_with_a_hint() {
        assertThatThrownBy(() -> Percentile.of(0.999)).hasMessageEndingWith("but was 0.999 (did you mean 99.9?)");
    }

    @Test
    void fewer_than_ten_late_calls_refute_nothing_however_late() {
        assertThat(estimate(
                                99,
                                CallUnits.Kind.CALL,
                                DoubleStream.generate(() -> 1e6).limit(9).toArray())
                        .bound(Side.AT_LEAST, 0.99))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(estimate(
                                99,
                                CallUnits.Kind.CALL,
                                DoubleStream.generate(() -> 1e6).limit(10).toArray())
                        .bound(Side.AT_LEAST, 0.99))
                .isEqualTo(1e6);
    }

    @Test
    void the_slowest_of_all_calls_is_never_shown_but_can_be_refuted() {
        PercentileEstimate estimate = estimate(100, CallUnits.Kind.CALL, lognormal(5000, 1));

        assertThat(estimate.bound(Side.AT_MOST, 0.99)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(estimate.pValue(Side.AT_MOST, 1e9)).isEqualTo(1);
        assertThat(estimate.bound(Side.AT_LEAST, 0.99)).isFinite();
        assertThat(estimate.rule().leastCalls(0.99)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void the_pass_mark_of_a_bar_at_the_bound_is_the_value() {
        PercentileEstimate estimate = estimate(99, CallUnits.Kind.CALL, lognormal(2500, 2));

        assertThat(estimate.passMark(Side.AT_MOST, estimate.bound(Side.AT_MOST, 0.99), 0.99))
                .isCloseTo(estimate.value(), within(1e-12));
    }

    @Test
    void chances_grow_as_the_truth_gets_better_and_a_shortfall_that_is_found_is_the_smallest() {
        PercentileEstimate estimate = estimate(95, CallUnits.Kind.CALL, lognormal(2000, 3));
        double bar = estimate.value();
        double before = estimate.power(Side.AT_MOST, bar, 0.95, bar);

        assertThat(before).isBetween(0.01, 0.06);
        for (double truth = bar; truth > 0.5 * bar; truth -= 0.02 * bar) {
            double power = estimate.power(Side.AT_MOST, bar, 0.95, truth);
            assertThat(power).isGreaterThanOrEqualTo(before);
            before = power;
        }
        assertThat(before).isGreaterThan(0.999);
        assertThat(estimate.chance(Side.AT_MOST, bar, bar)).isBetween(0.4, 0.6);
        double shortfall = estimate.smallestShortfall(Side.AT_MOST, bar, 0.95, 0.8);
        assertThat(estimate.power(Side.AT_LEAST, bar, 0.95, bar + shortfall)).isGreaterThanOrEqualTo(0.8);
        assertThat(estimate.power(Side.AT_LEAST, bar, 0.95, bar + 0.9 * shortfall))
                .isLessThan(0.8);
    }

    @Test
    void nobody_can_say_how_many_calls_a_better_model_would_need() {
        PercentileEstimate estimate = estimate(95, CallUnits.Kind.CALL, lognormal(2000, 4));

        assertThat(estimate.examplesNeeded(Side.AT_MOST, estimate.value(), 0.95, 0.5 * estimate.value(), 0.8))
                .isInfinite();
    }
}
