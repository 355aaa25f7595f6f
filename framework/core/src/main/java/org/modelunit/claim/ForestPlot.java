package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.SupportCount;

/**
 * Values of several slices under one another, with their bounds and the bar: what a report draws as a forest plot, and lists as a
 * table.
 *
 * @param title what the values are, "accuracy by age group"
 * @param bars what each value has to respect; empty where values are shown and nothing is required of them
 * @param confidence the one-sided confidence of each bound
 * @param method how the bounds were made, and for how many comparisons they are corrected if they are
 * @param rows the values, in the order of the slices
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ForestPlot(String title, List<Bar> bars, double confidence, String method, List<Row> rows) {

    /**
     * What became of a claim on one slice, or between two.
     *
     * @param slice the slice's name, "under 25", or of a pair "female against male"
     * @param examples how many examples the slice has; of a pair, the smaller one
     * @param counted how many of them the metric divides by, and which: the positives for a recall
     * @param value the value, or the difference or ratio that was required; NaN where there is none
     * @param lower the one-sided lower bound; negative infinity where there is none
     * @param upper the one-sided upper bound; positive infinity where there is none
     * @param pValue the chance of so poor a value if the slice were just as good as required, corrected for looking at many slices; NaN
     *     where there is none
     * @param judgement what became of the claim on this slice
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Row(
            String slice,
            int examples,
            SupportCount counted,
            double value,
            double lower,
            double upper,
            double pValue,
            Judgement judgement) {

        public Row {
            requireNonNull(slice, "slice");
            requireNonNull(counted, "counted");
            requireNonNull(judgement, "judgement");
        }

        /** Returns what became of the claim on this slice. */
        public VerdictStatus status() {
            return judgement.status();
        }

        /** Returns why the data cannot tell, or an empty text. */
        public String reason() {
            return judgement.reason();
        }
    }

    /** Keeps unmodifiable copies. */
    public ForestPlot {
        requireNonNull(title, "title");
        requireNonNull(method, "method");
        bars = List.copyOf(bars);
        rows = List.copyOf(rows);
    }
}
