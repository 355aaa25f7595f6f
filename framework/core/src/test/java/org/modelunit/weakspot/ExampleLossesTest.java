package org.modelunit.weakspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.meanAbsoluteError;
import static org.modelunit.Metrics.meanAbsolutePercentageError;
import static org.modelunit.Metrics.rootMeanSquaredError;
import static org.modelunit.weakspot.WeakSpotSearch.worseByAtLeast;

import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Regressed;

/** By which metrics slices are searched: those that are means of a number for each example, in whatever unit. */
class ExampleLossesTest {

    private record Reading(int hour, boolean isOutside) {}

    private static Evaluation<Reading, Regressed> readings(double unit) {
        List<Reading> inputs = IntStream.range(0, 200)
                .mapToObj(i -> new Reading(i % 24, i % 2 == 0))
                .toList();
        return Evaluation.of(
                Regressor.<Reading>of("off", reading -> unit * (1 + reading.hour() % 5)),
                Dataset.of("readings", inputs, Collections.nCopies(inputs.size(), 0.0)));
    }

    private static Metric<Regressed> mean(IntToDoubleFunction terms) {
        WeightedMeanStatistic<Regressed> statistic = outcomes -> terms;
        return Metric.<Regressed>ofMean("my error", statistic).lowerIsBetter();
    }

    private static void refuses(Metric<Regressed> metric, double unit, String message) {
        assertThatThrownBy(() -> WeakSpots.search(readings(unit), metric, worseByAtLeast(0)))
                .hasMessageStartingWith(message);
    }

    @Test
    void a_root_of_a_mean_is_none_in_tiny_units_either() {
        refuses(rootMeanSquaredError(), 1, "root mean squared error is no mean of a number for each example");
        refuses(rootMeanSquaredError(), 1e-12, "root mean squared error is no mean of a number for each example");
    }

    @Test
    void a_mean_is_one_in_any_unit() {
        for (double unit : new double[] {1e-12, 1, 1e12}) {
            assertThat(WeakSpots.search(readings(unit), meanAbsoluteError(), worseByAtLeast(0))
                            .searched()
                            .slices()
                            .singles())
                    .isPositive();
        }
    }

    @Test
    void a_mean_one_of_whose_terms_is_infinite_is_still_a_mean() {
        refuses(
                mean(row -> row == 7 ? Double.POSITIVE_INFINITY : row % 3),
                1,
                "my error of row 7 is Infinity, which no mean can hold");
    }

    @Test
    void a_mean_without_one_of_its_terms_names_the_row() {
        IntToDoubleFunction terms = row -> row % 100 == 50 ? Double.NaN : row % 3;
        Metric<Regressed> own = Metric.<Regressed>ofMean("my error", new Numbers(terms))
                .lowerIsBetter()
                .inRange(Range.NOT_NEGATIVE);

        assertThatThrownBy(() -> WeakSpots.search(readings(1), own, worseByAtLeast(0)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("row ")
                .hasMessageContaining("my error is undefined here")
                .hasMessageEndingWith("search by another metric, or leave the row out");
        refuses(meanAbsolutePercentageError(), 1, "row 0 has no value to search by: ");
    }

    /** Terms by what is predicted, so that a row alone has its own. */
    private record Numbers(IntToDoubleFunction terms) implements WeightedMeanStatistic<Regressed> {
        @Override
        public IntToDoubleFunction terms(Regressed outcomes) {
            NumberColumn predicted = outcomes.predicted();
            return row -> predicted.get(row) == 3 ? Double.NaN : terms.applyAsDouble(0) + predicted.get(row);
        }
    }
}
