package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.MiettinenNurminen;
import org.modelunit.statistics.Side;

/** How far two shares are apart, whichever is higher. */
class UndirectedDifferenceTest {

    private static Estimate gap(long hits, long of, long otherHits, long otherOf) {
        return new UndirectedDifference(MiettinenNurminen.difference(hits, of, otherHits, otherOf), false);
    }

    private static Estimate ratio(long hits, long of, long otherHits, long otherOf) {
        return new UndirectedDifference(MiettinenNurminen.ratio(hits, of, otherHits, otherOf), true);
    }

    @ParameterizedTest
    @CsvSource({"90, 100, 60, 90", "61, 100, 60, 100", "50, 50, 50, 60", "300, 400, 20, 40"})
    void a_distance_is_significant_exactly_where_its_bound_reaches_the_bar(
            long hits, long of, long others, long otherOf) {
        for (Estimate apart : new Estimate[] {gap(hits, of, others, otherOf), ratio(others, otherOf, hits, of)}) {
            for (Side side : Side.values()) {
                double bound = apart.bound(side, 0.95);
                if (bound > 0 && bound < 1) {
                    double sign = side == Side.AT_LEAST ? -1 : 1;
                    assertThat(apart.pValue(side, bound + sign * 1e-9)).isLessThanOrEqualTo(0.05);
                    assertThat(apart.pValue(side, bound - sign * 1e-9)).isGreaterThan(0.05);
                }
            }
        }
    }

    @Test
    void a_distance_is_the_same_in_either_direction() {
        Estimate one = gap(90, 100, 60, 90);
        Estimate other = new UndirectedDifference(MiettinenNurminen.difference(60, 90, 90, 100), false);

        for (Side side : Side.values()) {
            assertThat(one.bound(side, 0.95)).isCloseTo(other.bound(side, 0.95), within(1e-12));
            assertThat(one.pValue(side, 0.1)).isCloseTo(other.pValue(side, 0.1), within(1e-12));
        }
    }

    @Test
    void groups_that_may_be_equal_have_no_gap_that_is_shown() {
        assertThat(gap(61, 100, 60, 100).bound(Side.AT_LEAST, 0.95)).isZero();
        assertThat(ratio(60, 100, 61, 100).bound(Side.AT_MOST, 0.95)).isEqualTo(1);
    }

    @Test
    void a_gap_in_an_unexpected_direction_is_found_at_half_the_significance() {
        Estimate directed = MiettinenNurminen.difference(90, 100, 60, 90);

        assertThat(gap(90, 100, 60, 90).pValue(Side.AT_LEAST, 0.1))
                .isCloseTo(2 * directed.pValue(Side.AT_LEAST, 0.1), within(1e-12));
    }

    @Test
    void a_guard_of_a_gap_has_the_power_of_the_direction_in_which_it_is_smaller() {
        Estimate directed = MiettinenNurminen.difference(90, 100, 60, 90);
        double upward = directed.power(Side.AT_LEAST, 0.1, 0.975, 0.5);
        double downward = directed.power(Side.AT_MOST, -0.1, 0.975, -0.5);

        assertThat(gap(90, 100, 60, 90).power(Side.AT_LEAST, 0.1, 0.95, 0.5)).isEqualTo(Math.min(upward, downward));
    }

    @Test
    void what_shows_a_small_gap_is_planned_in_one_direction_and_what_refutes_it_in_either() {
        Estimate directed = MiettinenNurminen.difference(90, 100, 60, 90);
        Estimate gap = gap(90, 100, 60, 90);

        assertThat(gap.passMark(Side.AT_MOST, 0.3, 0.95)).isEqualTo(directed.passMark(Side.AT_MOST, 0.3, 0.95));
        assertThat(gap.examplesNeeded(Side.AT_MOST, 0.4, 0.95, 0.3, 0.8))
                .isEqualTo(directed.examplesNeeded(Side.AT_MOST, 0.4, 0.95, 0.3, 0.8));
        assertThat(gap.smallestShortfall(Side.AT_MOST, 0.3, 0.95, 0.8))
                .isEqualTo(directed.smallestShortfall(Side.AT_MOST, 0.3, 0.975, 0.8));
        assertThat(gap.passMark(Side.AT_LEAST, 0.1, 0.95)).isEqualTo(directed.passMark(Side.AT_LEAST, 0.1, 0.975));
    }
}
