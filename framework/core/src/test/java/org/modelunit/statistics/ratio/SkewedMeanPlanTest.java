package org.modelunit.statistics.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.modelunit.statistics.Mean;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.Side;

/** What a sample can tell about a mean of skewed terms. */
class SkewedMeanPlanTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final SkewedMeanPlan LOSSES = new SkewedMeanPlan(1, 100, 0, INFINITE);

    @Test
    void shapes_have_the_moments_of_their_distributions() {
        // SciPy: lognorm(0.5).stats("sk") scaled; beta(2, 6).stats("sk")
        double variation = Math.sqrt(Math.exp(0.25) - 1);
        TermShape lognormal = TermShape.of(2, 2 * variation, 0, INFINITE);
        assertThat(lognormal.skewness()).isCloseTo(1.7501896550697178, within(1e-12));
        assertThat(lognormal.kurtosis()).isCloseTo(5.898445673784778, within(1e-11));
        double deviation = Math.sqrt(2 * 6 / (8.0 * 8 * 9));
        TermShape beta = TermShape.of(10 + 0.25 * 4, 4 * deviation, 10, 14);
        assertThat(beta.skewness()).isCloseTo(0.6928203230275508, within(1e-12));
        assertThat(beta.kurtosis()).isCloseTo(0.1090909090909091, within(1e-12));
        assertThat(TermShape.of(-2, 2 * variation, -INFINITE, 0)).isEqualTo(lognormal.mirrored());
    }

    @Test
    void a_tail_makes_it_harder_to_show_that_a_mean_is_low_and_not_that_it_is_high() {
        Plan symmetric = Mean.plan(1, 100);

        assertThat(LOSSES.power(Side.AT_MOST, 1.25, 0.95, 1))
                .isLessThan(symmetric.power(Side.AT_MOST, 1.25, 0.95, 1) - 0.05);
        assertThat(LOSSES.power(Side.AT_LEAST, 0.75, 0.95, 1))
                .isBetween(
                        symmetric.power(Side.AT_LEAST, 0.75, 0.95, 1) - 0.03,
                        symmetric.power(Side.AT_LEAST, 0.75, 0.95, 1));
        assertThat(LOSSES.passMark(Side.AT_MOST, 1.25, 0.95)).isLessThan(symmetric.passMark(Side.AT_MOST, 1.25, 0.95));
    }

    @Test
    void without_an_end_either_side_may_have_the_tail() {
        SkewedMeanPlan amounts = new SkewedMeanPlan(10, 100, -INFINITE, INFINITE);

        assertThat(amounts.power(Side.AT_LEAST, -2.5, 0.95, 0)).isEqualTo(amounts.power(Side.AT_MOST, 2.5, 0.95, 0));
        assertThat(amounts.power(Side.AT_LEAST, -2.5, 0.95, 0))
                .isLessThan(Mean.plan(10, 100).power(Side.AT_LEAST, -2.5, 0.95, 0));
    }

    @Test
    void what_it_needs_and_finds_has_its_power() {
        double needed = LOSSES.examplesNeeded(Side.AT_MOST, 1.1, 0.95, 1, 0.8);
        assertThat(new SkewedMeanPlan(1, (long) needed, 0, INFINITE).power(Side.AT_MOST, 1.1, 0.95, 1))
                .isBetween(0.8, 0.802);
        assertThat(LOSSES.examplesNeeded(Side.AT_MOST, 1, 0.95, 1, 0.8)).isInfinite();
        double shortfall = LOSSES.smallestShortfall(Side.AT_MOST, 1, 0.95, 0.8);
        assertThat(LOSSES.power(Side.AT_LEAST, 1, 0.95, 1 + shortfall)).isCloseTo(0.8, within(1e-9));
        assertThat(LOSSES.smallestShortfall(Side.AT_LEAST, 0.1, 0.95, 0.8)).isInfinite();
        assertThat(LOSSES.smallestShortfall(Side.AT_LEAST, 0, 0.95, 0.8)).isInfinite();
    }

    @Test
    void the_estimate_alone_is_on_the_right_side_about_as_often_as_a_normal_one() {
        assertThat(LOSSES.chance(Side.AT_MOST, 1, 1)).isCloseTo(0.5, within(1e-15));
        assertThat(LOSSES.chance(Side.AT_MOST, 1.2, 1)).isBetween(0.9, 0.9772);
    }

    @Test
    void power_grows_with_the_distance_even_of_the_most_skewed_terms() {
        SkewedMeanPlan rare = new SkewedMeanPlan(20, 40, 0, INFINITE);
        double before = 0;
        for (double bar = 1; bar < 200; bar += 0.5) {
            double power = rare.power(Side.AT_MOST, bar, 0.95, 1);
            assertThat(power).isBetween(before - 0.001, 1.0);
            before = power;
        }
        assertThat(rare.passMark(Side.AT_MOST, 1, 0.95)).isNaN();
    }

    @Test
    void terms_that_do_not_vary_are_refused() {
        assertThatThrownBy(() -> new SkewedMeanPlan(0, 100, 0, 1))
                .hasMessage("a standard deviation must be above 0, but was 0.0");
        assertThatThrownBy(() -> new SkewedMeanPlan(1, 1, 0, 1)).hasMessageContaining("at least 2 examples");
    }
}
