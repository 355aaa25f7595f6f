package org.modelunit.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.ForestPlot;
import org.modelunit.statistics.Side;
import org.modelunit.text.Digits;

/** How a forest plot is read, alike by texts and pictures: which rows come first, and with how many digits. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ForestReading {

    /** How many rows texts list; the worst. */
    public static final int LISTED = 8;

    private static final int MOST_DIGITS =
            6; // for all slices alike, so that one close to the bar does not bury the others

    private ForestReading() {}

    /**
     * Returns the bars of a plot; none where values are only shown.
     *
     * @param plot the plot
     */
    public static List<Bar> bars(ForestPlot plot) {
        List<Bar> bars = new ArrayList<>();
        if (Double.isFinite(plot.atLeast())) {
            bars.add(new Bar(Side.AT_LEAST, plot.atLeast()));
        }
        if (Double.isFinite(plot.atMost())) {
            bars.add(new Bar(Side.AT_MOST, plot.atMost()));
        }
        return bars;
    }

    /**
     * Returns the places of the rows in the order in which people want to read of them: the gravest first, of equals the one closest to
     * breaking a bar.
     *
     * @param plot the plot
     */
    public static List<Integer> worstFirst(ForestPlot plot) {
        Comparator<ForestPlot.Row> order =
                gravestFirst().thenComparing(row -> room(plot, row)).thenComparing(ForestPlot.Row::slice);
        return IntStream.range(0, plot.rows().size())
                .boxed()
                .sorted(Comparator.comparing(plot.rows()::get, order))
                .toList();
    }

    /**
     * Returns the order of rows by what became of them: what is suspect follows what is refuted, and a row whose status no claim can have
     * comes last.
     */
    public static Comparator<ForestPlot.Row> gravestFirst() {
        return Comparator.comparing((ForestPlot.Row row) ->
                        VerdictStatus.rank(isSuspect(row) ? VerdictStatus.REFUTED.words() : row.status()))
                .thenComparing(ForestReading::isSuspect);
    }

    /**
     * Tells whether a row is what a search found, and the data do not show to be worse than its bar allows.
     *
     * @param row a row
     */
    public static boolean isSuspect(ForestPlot.Row row) {
        return row.status().equals(ForestPlot.Row.SUSPECT);
    }

    /** How far a value lies from breaking a bar; what has no value comes last. */
    private static double room(ForestPlot plot, ForestPlot.Row row) {
        return bars(plot).stream()
                .mapToDouble(bar -> bar.side() == Side.AT_LEAST ? row.value() - bar.value() : bar.value() - row.value())
                .min()
                .orElse(Double.NaN);
    }

    /**
     * Returns the digits that all its texts have: enough to tell values and bounds of the worst rows, which texts list, from each bar.
     *
     * @param plot the plot
     */
    public static Digits digits(ForestPlot plot) {
        double[] shown = worstFirst(plot).stream()
                .limit(LISTED)
                .map(plot.rows()::get)
                .flatMapToDouble(row -> DoubleStream.of(row.value(), row.lower(), row.upper()))
                .toArray();
        return bars(plot).stream()
                .map(bar -> Digits.telling(bar.value(), shown))
                .reduce(Digits::orMore)
                .orElseGet(() -> Digits.telling(0))
                .upTo(MOST_DIGITS);
    }
}
