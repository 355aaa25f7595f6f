package org.modelunit.metric.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.modelunit.Metrics;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Direction;
import org.modelunit.outcome.Regressed;

class ForecastMetricsTest {

    private static final Regressed OUTCOMES = Regressed.of(NumberColumn.of(1, 2, 3), NumberColumn.of(1, 3, 5));

    @Test
    void a_naive_forecast_repeats_the_last_season() {
        NumberColumn series = NumberColumn.of(1, 10, 2, 11, 5, 14);
        assertThat(NaiveForecast.of(series, 2)).isEqualTo(new NaiveForecast(2, 2));
        assertThat(NaiveForecast.of(series, 1).meanAbsoluteError()).isEqualTo((9 + 8 + 9 + 6 + 9) / 5.0);
    }

    @Test
    void errors_are_scaled_by_those_of_the_naive_forecast() {
        assertThat(Metrics.meanAbsoluteScaledError(new NaiveForecast(12, 2)).value(OUTCOMES))
                .isEqualTo(0.5);
        assertThat(Metrics.meanAbsoluteScaledError(new NaiveForecast(12, 2)).name())
                .isEqualTo("mean absolute scaled error, season 12");
    }

    @Test
    void a_naive_forecast_that_is_never_wrong_is_no_scale() {
        NaiveForecast constant = NaiveForecast.of(NumberColumn.of(3, 3, 3), 1);
        assertThatThrownBy(() -> Metrics.meanAbsoluteScaledError(constant).value(OUTCOMES))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessage("mean absolute scaled error is undefined here: the naive forecast is never wrong on the"
                        + " training series, so nothing can be measured in its errors");
    }

    @Test
    void a_series_without_a_second_season_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NaiveForecast.of(NumberColumn.of(1, 2, 3), 3))
                .withMessage("a training series of 3 numbers has none that repeats after a season of 3;"
                        + " give a longer one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NaiveForecast.of(NumberColumn.of(1, 2, 3), 0))
                .withMessage("season must be at least 1, which means that there is none, but was 0");
    }

    @Test
    void a_series_with_a_gap_is_refused_by_row() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NaiveForecast.of(NumberColumn.of(1, 2, Double.NaN), 1))
                .withMessage("the training series is NaN at row 2");
        for (double none : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new NaiveForecast(1, none))
                    .withMessage("meanAbsoluteError must be finite and not below 0, but was " + none);
        }
    }

    @Test
    void coverage_is_a_proportion_that_should_be_neither_high_nor_low() {
        Regressed outcomes = OUTCOMES.withIntervals(NumberColumn.of(0, 0, 4), NumberColumn.of(1, 3, 5));
        assertThat(Metrics.intervalCoverage().value(outcomes)).isEqualTo(2 / 3.0);
        assertThat(Metrics.intervalCoverage().direction()).isEqualTo(Direction.NEITHER);
        assertThat(Metrics.intervalCoverage().estimate(outcomes, 1).method()).isEqualTo("Clopper-Pearson");
    }

    @Test
    void an_interval_without_an_end_is_infinitely_wide() {
        Regressed outcomes =
                OUTCOMES.withIntervals(NumberColumn.of(0, 0, 4), NumberColumn.of(1, 3, Double.POSITIVE_INFINITY));
        assertThat(Metrics.meanIntervalWidth().value(outcomes)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Metrics.meanIntervalWidth().value(outcomes.rows(new int[] {0, 1})))
                .isEqualTo(2);
    }

    @Test
    void without_intervals_there_is_neither_coverage_nor_width() {
        assertThatThrownBy(() -> Metrics.intervalCoverage().value(OUTCOMES))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessage("interval coverage is undefined here: the outcomes have no prediction intervals;"
                        + " give them with Regressed.withIntervals(lower, upper)");
        assertThatThrownBy(() -> Metrics.meanIntervalWidth().value(OUTCOMES))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessageStartingWith("mean interval width is undefined here");
    }
}
