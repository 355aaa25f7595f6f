package org.modelunit.figure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/**
 * Values under one another, with their bounds and what each has to respect. Those of a claim on slices have a row for each slice and
 * leave none out, as they are what was judged: of many rows a picture draws the worst, and its table lists all.
 *
 * @param title what the values are, "accuracy by age group"
 * @param atLeast what each value has to reach; negative infinity where there is no such bar
 * @param atMost what each value must not exceed; positive infinity where there is no such bar
 * @param ticks values that mean something, such as what chance achieves; none by custom
 * @param confidence the one-sided confidence of each bound; NaN where nothing is bounded
 * @param method how the bounds were made, and for how many comparisons they are corrected if they are; empty where nothing is bounded
 * @param rows the values, in any order
 * @param heads what is written above the names of rows and above their sizes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ForestPlot(
        String title,
        double atLeast,
        double atMost,
        List<Tick> ticks,
        double confidence,
        String method,
        List<Row> rows,
        Heads heads)
        implements Figure {

    /**
     * What rows are, and what their sizes count.
     *
     * @param row what one is: "slice"
     * @param size what is counted: "examples"
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Heads(String row, String size) {

        /** Of slices and their examples. */
        public static final Heads OF_SLICES = new Heads("slice", "examples");

        public Heads {
            row = Checked.text(row, "what rows are");
            size = Checked.text(size, "what sizes count");
        }
    }

    /**
     * One value.
     *
     * @param slice what it is of: a slice's name, "under 25", or of a pair "female against male"
     * @param examples how many examples it was measured on; of a pair, the smaller number
     * @param counted how many of them it divides by: the positives for a recall
     * @param value the value itself; NaN where there is none
     * @param bounds the bounds around it
     * @param pValue the chance of so poor a value if what is required were true; NaN where there is none
     * @param status what became of it, in the words of a claim's status: "shown", "not refuted", "refuted", or {@link #SUSPECT};
     *     empty where nothing is required
     * @param reason why the data cannot tell, or empty
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Row(
            String slice,
            long examples,
            long counted,
            double value,
            Interval bounds,
            double pValue,
            String status,
            String reason) {

        /**
         * The status of what a search found and nobody has reviewed, where the data do not show that it is worse than its bar allows. What
         * the search was to find nothing of is refuted all the same.
         */
        public static final String SUSPECT = "suspect";

        public Row {
            slice = PrintableText.of(requireNonNull(slice, "slice"));
            Checked.notNegative(examples, "the number of examples");
            Checked.notNegative(counted, "the number of examples that count");
            requireNonNull(bounds, "bounds");
            status = PrintableText.of(requireNonNull(status, "status"));
            reason = PrintableText.of(requireNonNull(reason, "reason"));
        }

        /** Returns the one-sided lower bound; negative infinity where there is none. */
        public double lower() {
            return bounds.lower();
        }

        /** Returns the one-sided upper bound; positive infinity where there is none. */
        public double upper() {
            return bounds.upper();
        }
    }

    /**
     * Where a value lies by its one-sided bounds.
     *
     * @param lower the lower bound; negative infinity where there is none
     * @param upper the upper bound; positive infinity where there is none
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Interval(double lower, double upper) {

        /** No bounds at all. */
        public static final Interval NONE = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        /**
         * Returns the interval between two bounds, where one that is no number is none.
         *
         * @param lower the lower bound
         * @param upper the upper bound
         */
        @API(status = Status.INTERNAL, since = "0.1")
        public static Interval ofKnown(double lower, double upper) {
            return new Interval(
                    Double.isNaN(lower) ? Double.NEGATIVE_INFINITY : lower,
                    Double.isNaN(upper) ? Double.POSITIVE_INFINITY : upper);
        }

        public Interval {
            if (Double.isNaN(lower) || Double.isNaN(upper)) {
                throw new IllegalArgumentException(
                        "a bound must be a number, or infinite where there is none, but they were " + lower + " and "
                                + upper);
            }
        }
    }

    public ForestPlot {
        title = Checked.text(title, "the title of a figure");
        if (Double.isNaN(atLeast) || Double.isNaN(atMost)) {
            throw new IllegalArgumentException("a bar must be a number, or infinite where there is none, but they were "
                    + atLeast + " and " + atMost);
        }
        ticks = List.copyOf(ticks);
        method = PrintableText.of(requireNonNull(method, "method"));
        rows = List.copyOf(rows);
        requireNonNull(heads, "heads");
    }

    /**
     * Creates a plot of slices.
     *
     * @param title what the values are, "accuracy by age group"
     * @param atLeast what each value has to reach; negative infinity where there is no such bar
     * @param atMost what each value must not exceed; positive infinity where there is no such bar
     * @param ticks values that mean something; none by custom
     * @param confidence the one-sided confidence of each bound; NaN where nothing is bounded
     * @param method how the bounds were made; empty where nothing is bounded
     * @param rows the values, in any order
     */
    public ForestPlot(
            String title,
            double atLeast,
            double atMost,
            List<Tick> ticks,
            double confidence,
            String method,
            List<Row> rows) {
        this(title, atLeast, atMost, ticks, confidence, method, rows, Heads.OF_SLICES);
    }

    /**
     * Returns this plot of something else than slices.
     *
     * @param other what is written above names and sizes
     */
    public ForestPlot headed(Heads other) {
        return new ForestPlot(title, atLeast, atMost, ticks, confidence, method, rows, other);
    }

    /** Returns whether something is required of the values; else they are only shown. */
    public boolean isJudged() {
        return atLeast > Double.NEGATIVE_INFINITY || atMost < Double.POSITIVE_INFINITY;
    }
}
