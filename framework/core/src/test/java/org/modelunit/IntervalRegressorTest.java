package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.modelunit.Metrics.intervalCoverage;
import static org.modelunit.Metrics.meanAbsoluteError;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.IntervalRegressor.Answer;
import org.modelunit.column.Intervals;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.IntervalPredictions;
import org.modelunit.outcome.Regressed;

/** A model that answers with a number and an interval. */
class IntervalRegressorTest {

    private static final IntervalRegressor<Integer> AROUND =
            IntervalRegressor.of("around", number -> new Answer(number - 1, number, number + 1));

    private static final Dataset<Integer, Double> NUMBERS =
            Dataset.of("numbers", List.of(1, 2, 3, 4), List.of(1.5, 2.0, 5.0, 4.5));

    @Test
    void errors_and_coverage_are_measured_of_one_evaluation() {
        for (int batchSize : new int[] {3, 256}) {
            Evaluation<Integer, Regressed> evaluation = Evaluation.ofIntervals(AROUND, NUMBERS, batchSize);

            assertThat(evaluation.value(meanAbsoluteError())).isEqualTo(0.75);
            assertThat(evaluation.value(intervalCoverage())).isEqualTo(0.75);
        }
    }

    @Test
    void a_function_that_gives_no_interval_is_told_with_its_row() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> IntervalRegressor.<Integer>of("wrong", number -> new Answer(5, 1, number))
                        .predictAll(List.of(7, 3)))
                .withMessageStartingWith("wrong gave an interval from 5.0 to 3.0 for row 1");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> IntervalRegressor.<Integer>of("wrong", number -> new Answer(0, Double.NaN, 1))
                        .predictAll(List.of(7)))
                .withMessageStartingWith("wrong gave NaN for row 0");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> IntervalRegressor.<Integer>of("wrong", number -> new Answer(0, 1, Double.NaN))
                        .predictAll(List.of(7)))
                .withMessageStartingWith("wrong gave an interval from 0.0 to NaN for row 0");
    }

    @Test
    void each_prediction_has_an_interval() {
        NumberColumn one = NumberColumn.of(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntervalPredictions(NumberColumn.of(1, 2), new Intervals(one, one)))
                .withMessage("there are 2 predictions, but 1 intervals; give both for each example");
        assertThat(AROUND.predictInBatches(List.of(), 5).size()).isZero();
    }
}
