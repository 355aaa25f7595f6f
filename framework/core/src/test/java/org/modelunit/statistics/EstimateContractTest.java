package org.modelunit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every estimate has to keep, so that bound, pass mark, chances and significance tell one story. */
class EstimateContractTest {

    private static final double[] CONFIDENCES = {0.8, 0.9, 0.95, 0.99};

    /** A small step from a bound towards the value. */
    private static double inside(Estimate estimate, double bound) {
        return bound + 1e-6 * (estimate.value() - bound);
    }

    private static double outside(Estimate estimate, double bound) {
        return bound - 1e-6 * (estimate.value() - bound);
    }

    @ParameterizedTest
    @EnumSource
    void bounds_enclose_the_value_and_move_out_with_confidence(SampleEstimates sample) {
        Estimate estimate = sample.estimate();
        double lower = estimate.value();
        double upper = estimate.value();
        for (double confidence : CONFIDENCES) {
            assertThat(estimate.bound(Side.AT_LEAST, confidence)).isLessThan(lower);
            assertThat(estimate.bound(Side.AT_MOST, confidence)).isGreaterThan(upper);
            lower = estimate.bound(Side.AT_LEAST, confidence);
            upper = estimate.bound(Side.AT_MOST, confidence);
        }
        assertThat(estimate.caveat()).isEmpty();
        assertThat(estimate.method()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_value_is_significant_exactly_where_its_bound_reaches_the_bar(SampleEstimates sample) {
        Estimate estimate = sample.estimate();
        for (Side side : Side.values()) {
            for (double confidence : CONFIDENCES) {
                double bound = estimate.bound(side, confidence);
                assertThat(estimate.pValue(side, outside(estimate, bound))).isLessThanOrEqualTo(1 - confidence);
                assertThat(estimate.pValue(side, inside(estimate, bound))).isGreaterThan(1 - confidence);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void significance_falls_as_the_bar_recedes(SampleEstimates sample) {
        Estimate estimate = sample.estimate();
        for (Side side : Side.values()) {
            double width = estimate.value() - estimate.bound(side, 0.9);
            double before = 0;
            for (int step = -3; step <= 3; step++) {
                double p = estimate.pValue(side, estimate.value() + step * width / 3);
                assertThat(p).isBetween(before, 1.0);
                before = p;
            }
            assertThat(before).isGreaterThan(0.5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_pass_mark_of_a_bar_at_the_bound_is_the_value(SampleEstimates sample) {
        Estimate estimate = sample.estimate();
        for (Side side : Side.values()) {
            for (double confidence : CONFIDENCES) {
                double bar = outside(estimate, estimate.bound(side, confidence));
                double mark = estimate.passMark(side, bar, confidence);
                assertThat(mark).isCloseTo(estimate.value(), within(1e-5 * Math.abs(estimate.value() - bar)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_refutation_limit_is_the_other_sides_pass_mark_or_one_example_nearer(SampleEstimates sample) {
        Estimate estimate = sample.estimate();
        double bar = estimate.value();
        double limit = estimate.refutationLimit(Side.AT_LEAST, bar, 0.95);
        double mark = estimate.passMark(Side.AT_MOST, bar, 0.95);

        if (!Double.isNaN(mark)) {
            assertThat(limit).isBetween(mark, mark + 0.021);
        }
    }

    @ParameterizedTest
    @EnumSource
    void power_grows_with_the_truth_from_the_significance_to_one(SampleEstimates sample) {
        Estimate estimate = sample.estimate();
        for (Side side : Side.values()) {
            double bar = estimate.value();
            double width = Math.abs(estimate.bound(side, 0.95) - bar);
            double before = estimate.power(side, bar, 0.95, bar);
            assertThat(before).isBetween(0.0, 0.06);
            for (int step = 1; step <= 5; step++) {
                double truth = bar + (side == Side.AT_LEAST ? step : -step) * width;
                double power = estimate.power(side, bar, 0.95, truth);
                if (sample != SampleEstimates.CLOPPER_PEARSON_OF_ONE) { // leaves the range of shares
                    assertThat(power).isBetween(before, 1.0);
                    before = power;
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_smallest_shortfall_is_found_with_its_power_and_a_smaller_one_is_not(SampleEstimates sample) {
        Estimate estimate = sample.estimate();
        double bar = estimate.value();
        for (Side side : Side.values()) {
            double shortfall = estimate.smallestShortfall(side, bar, 0.95, 0.8);
            double sign = side == Side.AT_LEAST ? -1 : 1;
            if (Double.isFinite(shortfall)) {
                assertThat(estimate.power(side.other(), bar, 0.95, bar + sign * shortfall * 1.001))
                        .isGreaterThanOrEqualTo(0.8 - 1e-6);
                assertThat(estimate.power(side.other(), bar, 0.95, bar + sign * shortfall * 0.99))
                        .isLessThan(0.8);
                assertThat(estimate.smallestShortfall(side, bar, 0.95, 0.5)).isLessThan(shortfall);
                assertThat(estimate.smallestShortfall(side, bar, 0.99, 0.8)).isGreaterThan(shortfall);
            } else {
                assertThat(sample).isIn(SampleEstimates.CLOPPER_PEARSON_OF_ONE, SampleEstimates.AREA_NEAR_ITS_END);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fewer_examples_are_needed_the_farther_the_truth_lies_and_none_settle_what_is_not_true(SampleEstimates sample) {
        Estimate estimate = sample.estimate();
        for (Side side : Side.values()) {
            double bar = estimate.value();
            double step = (side == Side.AT_LEAST ? 0.1 : -0.1) * Math.abs(bar - estimate.bound(side.other(), 0.95));
            double near = estimate.examplesNeeded(side, bar, 0.95, bar + step, 0.8);
            double far = estimate.examplesNeeded(side, bar, 0.95, bar + 4 * step, 0.8);
            assertThat(far).isLessThan(near / 4);
            assertThat(near).isFinite();
            assertThat(estimate.examplesNeeded(side, bar, 0.95, bar - step, 0.8))
                    .isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(estimate.examplesNeeded(side, bar, 0.95, bar + 4 * step, 0.5))
                    .isLessThan(far);
        }
    }
}
