package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.firmness.JudgedBar;
import org.modelunit.metric.Range;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/** What whoever looks for the labels that a verdict turns on asks of the judge, without its words. */
class TurningJudgementsTest {

    private static final int TRIALS = 40;

    private static Estimate estimate(int successes) {
        return ClopperPearson.estimate(successes, TRIALS, TRIALS);
    }

    private static boolean isGreen(Threshold threshold, int comparisons, int successes) {
        return Judging.of(threshold, comparisons).isGreen(estimate(successes));
    }

    @Test
    void an_estimate_is_green_from_its_bar_on() {
        assertThat(isGreen(atLeast(0.5), 1, 20)).isTrue();
        assertThat(isGreen(atLeast(0.5), 1, 19)).isFalse();
    }

    @Test
    void what_is_to_be_shown_is_green_where_its_bound_reaches_the_bar() {
        Threshold threshold = atLeast(0.5).withConfidence(0.95);
        for (int successes = 0; successes <= TRIALS; successes++) {
            assertThat(isGreen(threshold, 1, successes))
                    .as("%s of %s", successes, TRIALS)
                    .isEqualTo(ClopperPearson.lower(successes, TRIALS, 0.95) >= 0.5);
        }
    }

    @Test
    void a_guard_is_green_until_a_shortfall_is_demonstrated_and_several_of_them_later() {
        Threshold threshold = atLeast(0.5).unlessRefuted(0.95).detecting(0.3);
        for (int comparisons : List.of(1, 2, 20)) {
            for (int successes = 0; successes <= TRIALS; successes++) {
                double shortfall = comparisons * ClopperPearson.pValue(Side.AT_MOST, successes, TRIALS, 0.5);
                boolean isRefuted = successes < 20 && shortfall <= 1 - 0.95;
                Judging judging = Judging.of(threshold, comparisons);
                assertThat(judging.refutes(estimate(successes)))
                        .as("%s of %s among %s", successes, TRIALS, comparisons)
                        .isEqualTo(isRefuted);
                assertThat(judging.isGreen(estimate(successes))).isEqualTo(!isRefuted);
            }
        }
    }

    @Test
    void each_bar_of_a_range_is_judged_by_itself() {
        List<JudgedBar> bars = BarJudging.bars(between(0.25, 0.75), 1);

        assertThat(bars).extracting(JudgedBar::side).containsExactly(Side.AT_LEAST, Side.AT_MOST);
        assertThat(bars).allMatch(JudgedBar::isByValue).allMatch(JudgedBar::isMonotone);
        assertThat(bars.get(0).holds().isGreen(estimate(9), JudgedBar.NO_TRIALS))
                .isFalse();
        assertThat(bars.get(0).holds().isGreen(estimate(40), JudgedBar.NO_TRIALS))
                .isTrue();
        assertThat(bars.get(1).holds().isGreen(estimate(31), JudgedBar.NO_TRIALS))
                .isFalse();
        assertThat(bars.get(1).holds().isGreen(estimate(0), JudgedBar.NO_TRIALS))
                .isTrue();
    }

    @Test
    void a_guard_on_counts_is_blind_where_too_few_trials_see_its_shortfall() {
        Threshold guard = atMost(0.5).unlessRefuted(0.95).detecting(0.3);
        JudgedBar bar = BarJudging.bars(guard, 1).get(0);

        assertThat(bar.isMonotone()).isFalse();
        assertThat(bar.isByValue()).isFalse();
        assertThat(bar.holds().isGreen(estimate(20), TRIALS)).isTrue();
        assertThat(bar.holds().isGreen(estimate(35), TRIALS)).isFalse();
        assertThat(bar.holds().isGreen(ClopperPearson.estimate(1, 2, 2), 2)).isFalse();
    }

    @Test
    void bars_that_are_moved_stay_within_the_range() {
        Threshold moved = between(0.25, 0.75).movedBy(0.5, Range.UNIT);

        assertThat(moved.bars()).extracting(Bar::value).containsExactly(0.75, 1.0);
        assertThat(atLeast(0.25).movedBy(-0.5, Range.UNIT).bars())
                .extracting(Bar::value)
                .containsExactly(0.0);
        assertThat(atLeast(0.25).expecting(0.5).movedBy(0.125, Range.UNIT).expected())
                .hasValue(0.625);
    }
}
