package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.SupportCount;
import org.modelunit.statistics.Side;
import org.modelunit.text.Digits;

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

    /** How many rows texts list; the worst. */
    @API(status = Status.INTERNAL, since = "0.1")
    public static final int LISTED = 8;

    private static final int MOST_DIGITS =
            6; // for all slices alike, so that one close to the bar does not bury the others

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

    /** Returns the rows in the order in which people want to read of them: the gravest first, of equals the one closest to breaking a bar. */
    @API(status = Status.INTERNAL, since = "0.1")
    public List<Row> worstFirst() {
        return rows.stream()
                .sorted(Comparator.comparing(Row::status, VerdictStatus.gravestFirst())
                        .thenComparing(this::room)
                        .thenComparing(Row::slice))
                .toList();
    }

    /** How far a value lies from breaking a bar; what has no value comes last. */
    private double room(Row row) {
        return bars.stream()
                .mapToDouble(bar -> bar.side() == Side.AT_LEAST ? row.value() - bar.value() : bar.value() - row.value())
                .min()
                .orElse(Double.NaN);
    }

    /** Returns the digits that all its texts have: enough to tell values and bounds of the worst rows, which texts list, from each bar. */
    @API(status = Status.INTERNAL, since = "0.1")
    public Digits digits() {
        double[] shown = worstFirst().stream()
                .limit(LISTED)
                .flatMapToDouble(row -> DoubleStream.of(row.value(), row.lower(), row.upper()))
                .toArray();
        return bars.stream()
                .map(bar -> Digits.telling(bar.value(), beyondRounding(bar.value(), shown)))
                .reduce(Digits::orMore)
                .orElseGet(() -> Digits.telling(0))
                .upTo(MOST_DIGITS);
    }

    /** Differences of shares that are the bar but for their last digits must not be told apart from it. */
    private static double[] beyondRounding(double bar, double[] values) {
        return DoubleStream.of(values)
                .filter(value -> Math.abs(value - bar) > 1e-12 * Math.max(1, Math.abs(bar)))
                .toArray();
    }
}
