package org.modelunit.metric.regression;

import java.util.function.IntToDoubleFunction;
import org.modelunit.column.Intervals;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Regressed;

/** How well prediction intervals hold the truth, and how wide they are for it. */
final class IntervalErrors {

    private IntervalErrors() {}

    private static Intervals intervals(Regressed outcomes, String name) {
        return outcomes.intervals()
                .orElseThrow(() -> new UndefinedMetricException(name + " is undefined here: the outcomes have no"
                        + " prediction intervals; give them with Regressed.withIntervals(lower, upper)"));
    }

    /** The share of truths that lie in their intervals. */
    record Covered() implements WeightedMeanStatistic<Regressed> {

        @Override
        public IntToDoubleFunction terms(Regressed outcomes) {
            Intervals intervals = intervals(outcomes, "interval coverage");
            NumberColumn truth = outcomes.truth();
            return row -> intervals.contains(row, truth.get(row)) ? 1 : 0;
        }
    }

    /** The mean width of intervals. */
    record Width() implements WeightedMeanStatistic<Regressed> {

        @Override
        public IntToDoubleFunction terms(Regressed outcomes) {
            return intervals(outcomes, "mean interval width")::width;
        }
    }
}
