package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.claim.Threshold.atLeast;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelunit.metric.Range;
import org.modelunit.provenance.Provenance;

/** What is told of numbers that were measured: digits, units, and an ideal that the data exclude. */
class MeasuredTextsTest {

    private static final Range SLOPE = Range.ANY.withIdeal(1);

    private static Measurement measured(double lower, double upper, Range range) {
        return new Measurement(
                (lower + upper) / 2,
                new Bounds(lower, upper, 0.95, "exact"),
                List.of(0.5004),
                range,
                new SampleInfo(30, "", 1, 0),
                Double.NaN,
                Map.of());
    }

    @Test
    void an_ideal_is_excluded_where_both_bounds_lie_on_one_side_of_it() {
        assertThat(measured(1.2, 1.8, SLOPE).excludedIdeal()).hasValue(1);
        assertThat(measured(0.2, 0.8, SLOPE).excludedIdeal()).hasValue(1);
        assertThat(measured(1, 1.8, SLOPE).excludedIdeal()).isEmpty();
        assertThat(measured(0.2, 1, SLOPE).excludedIdeal()).isEmpty();
        assertThat(measured(0.5, 1.5, SLOPE).excludedIdeal()).isEmpty();
    }

    @Test
    void an_ideal_at_an_end_of_the_range_is_reached_by_no_model() {
        assertThat(measured(0.2, 0.8, Range.UNIT.withIdeal(1)).excludedIdeal()).isEmpty();
        assertThat(measured(0.2, 0.8, Range.UNIT.withIdeal(0)).excludedIdeal()).isEmpty();
        assertThat(measured(0.2, 0.4, Range.UNIT.withIdeal(0.5)).excludedIdeal())
                .hasValue(0.5);
    }

    @Test
    void rows_are_called_rows_and_other_units_by_their_name_one_of_them_too() {
        assertThat(new SampleInfo(1_343, "", 1, 0).onThese()).isEqualTo("on these 1,343 rows");
        assertThat(new SampleInfo(1, "", 1, 0).onThese()).isEqualTo("on this one row");
        assertThat(new SampleInfo(10, "session pairs", "", 1, 0).onThese()).isEqualTo("on these 10 session pairs");
        assertThat(new SampleInfo(1, "session pairs", "", 1, 0).onThese()).isEqualTo("on this one session pair");
        assertThat(new SampleInfo(1, "data", "", 1, 0).onThese()).isEqualTo("on these 1 data");
    }

    @Test
    void digits_tell_the_bound_that_decides_from_the_bar() {
        Threshold shown = atLeast(0.5).withConfidence(0.95);
        Threshold guard = atLeast(0.5).unlessRefuted(0.95).detecting(0.1);
        Measurement low = measured(0.49996, 0.9, Range.UNIT);
        Measurement high = measured(0.1, 0.50004, Range.UNIT);

        assertThat(digits(shown, low, VerdictStatus.SHOWN)).isEqualTo("0.50000");
        assertThat(digits(shown, low, VerdictStatus.REFUTED)).isEqualTo("0.5000");
        assertThat(digits(shown, high, VerdictStatus.REFUTED)).isEqualTo("0.50000");
        assertThat(digits(guard, high, VerdictStatus.NOT_REFUTED)).isEqualTo("0.50000");
        assertThat(digits(guard, low, VerdictStatus.NOT_REFUTED)).isEqualTo("0.5000");
        assertThat(digits(atLeast(0.5), low, VerdictStatus.REFUTED)).isEqualTo("0.50000");
    }

    private static String digits(Threshold threshold, Measurement measurement, VerdictStatus status) {
        return new Measured(threshold.bars(), threshold.burden(), "", measurement, Provenance.UNKNOWN)
                .digits(status)
                .of(0.5);
    }
}
