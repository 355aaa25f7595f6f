package org.modelunit.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.SampleDesign;

class IntervalsTest {

    private static final Regressed OUTCOMES = Regressed.of(NumberColumn.of(1, 2, 3), NumberColumn.of(1.5, 2.5, 2));

    private static Regressed with(NumberColumn lower, NumberColumn upper) {
        return OUTCOMES.withIntervals(lower, upper);
    }

    @Test
    void an_end_belongs_to_its_interval() {
        Intervals intervals = new Intervals(NumberColumn.of(1), NumberColumn.of(2));
        assertThat(intervals.contains(0, 1)).isTrue();
        assertThat(intervals.contains(0, 2)).isTrue();
        assertThat(intervals.contains(0, Math.nextUp(2.0))).isFalse();
        assertThat(intervals.contains(0, Math.nextDown(1.0))).isFalse();
        assertThat(intervals.width(0)).isEqualTo(1);
    }

    @Test
    void outcomes_have_none_before_they_are_given() {
        assertThat(OUTCOMES.intervals()).isEmpty();
        assertThat(OUTCOMES.rows(new int[] {0}).intervals()).isEmpty();
    }

    @Test
    void rows_and_another_design_keep_intervals() {
        Regressed outcomes = with(NumberColumn.of(0, 1, 2), NumberColumn.of(10, 11, 12));
        SampleDesign weighted = SampleDesign.simple(3).withWeights(NumberColumn.of(1, 2, 3));
        assertThat(outcomes.withDesign(weighted).intervals()).isEqualTo(outcomes.intervals());
        assertThat(outcomes.withDesign(weighted).rows(new int[] {2, 0, 2}).intervals())
                .contains(new Intervals(NumberColumn.of(2, 0, 2), NumberColumn.of(12, 10, 12)));
    }

    @Test
    void intervals_without_an_end_are_infinite() {
        NumberColumn below = NumberColumn.of(Double.NEGATIVE_INFINITY, 0, 0);
        NumberColumn above = NumberColumn.of(5, Double.POSITIVE_INFINITY, 5);
        assertThat(with(below, above).intervals().orElseThrow().contains(0, -1e300))
                .isTrue();
    }

    @Test
    void crossed_ends_are_refused_by_row() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(NumberColumn.of(0, 3, 0), NumberColumn.of(1, 2, 1)))
                .withMessage("the interval of row 1 is from 3.0 to 2.0; the lower end comes first, then the upper one");
    }

    @Test
    void a_missing_end_is_refused_by_row() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(NumberColumn.of(0, 0, Double.NaN), NumberColumn.of(1, 1, 1)))
                .withMessage("the interval of row 2 is from NaN to 1.0; where it has no end, give an infinite one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(NumberColumn.of(0, 0, 0), NumberColumn.of(1, Double.NaN, 1)))
                .withMessage("the interval of row 1 is from 0.0 to NaN; where it has no end, give an infinite one");
    }

    @Test
    void an_interval_that_holds_no_number_is_refused() {
        double infinite = Double.POSITIVE_INFINITY;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(NumberColumn.of(infinite, 0, 0), NumberColumn.of(infinite, 1, 1)))
                .withMessage("the interval of row 0 is from Infinity to Infinity and holds no number;"
                        + " look at the inputs of that row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(NumberColumn.of(-infinite, 0, 0), NumberColumn.of(-infinite, 1, 1)))
                .withMessageContaining("row 0");
    }

    @Test
    void each_example_has_one_interval() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(NumberColumn.of(0, 0), NumberColumn.of(1)))
                .withMessage("there are 2 lower ends of intervals, but 1 upper ends; give both for each example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(NumberColumn.of(0, 0), NumberColumn.of(1, 1)))
                .withMessage("there are 3 examples, but 2 intervals");
    }
}
