package org.modelunit.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.modelunit.claim.ForestReading;
import org.modelunit.figure.ForestPlot;
import org.modelunit.text.Numbers;

/**
 * The rows of a plot that a card draws, sorted by value with the worst first, and those that are only listed last.
 *
 * @param drawn the rows that are drawn
 * @param hidden those that are not, because there are too many; the worst are drawn
 */
record ForestRows(List<ForestPlot.Row> drawn, List<ForestPlot.Row> hidden) {

    static final int MOST = 40;

    static ForestRows of(ForestPlot plot) {
        List<ForestPlot.Row> sorted = sorted(plot);
        List<ForestPlot.Row> urgent = sorted.stream()
                .sorted(ForestReading.gravestFirst()) // stable
                .toList();
        List<ForestPlot.Row> chosen = urgent.subList(0, Math.min(MOST, urgent.size()));
        List<ForestPlot.Row> hidden = new ArrayList<>(urgent.subList(chosen.size(), urgent.size()));
        return new ForestRows(sorted.stream().filter(chosen::contains).toList(), hidden);
    }

    /** Returns all rows in the order in which they are drawn. */
    static List<ForestPlot.Row> sorted(ForestPlot plot) {
        boolean highIsWorse = Double.isInfinite(plot.atLeast()) && Double.isFinite(plot.atMost());
        Comparator<ForestPlot.Row> byValue = Comparator.comparingDouble(ForestPlot.Row::value);
        return plot.rows().stream()
                .sorted(Comparator.comparing(ForestRows::isListed)
                        .thenComparing(highIsWorse ? byValue.reversed() : byValue)
                        .thenComparing(ForestPlot.Row::slice))
                .toList();
    }

    /** Whether a row has nothing to draw, for lack of a value or, with a reason, of bounds. */
    static boolean isListed(ForestPlot.Row row) {
        boolean isBounded = Double.isFinite(row.lower()) || Double.isFinite(row.upper());
        return Double.isNaN(row.value()) || !isBounded && !row.reason().isEmpty();
    }

    /** Returns how many rows are not drawn and what became of them, or an empty text. */
    String inWords(boolean isJudged) {
        if (hidden.isEmpty()) {
            return "";
        }
        String statuses = String.join(", ", inWords(hidden));
        return String.format(Locale.ROOT, "and %,d more", hidden.size()) + (isJudged ? ": " + statuses : "")
                + "; all are in the table";
    }

    /** Returns how often each status is found, in words, the gravest first. */
    static Map<String, Long> counts(List<ForestPlot.Row> rows) {
        return rows.stream()
                .filter(row -> !row.status().isEmpty())
                .sorted(ForestReading.gravestFirst().thenComparing(ForestPlot.Row::status))
                .collect(Collectors.groupingBy(ForestPlot.Row::status, LinkedHashMap::new, Collectors.counting()));
    }

    static List<String> inWords(List<ForestPlot.Row> rows) {
        return counts(rows).entrySet().stream()
                .map(count -> Numbers.count(count.getValue()) + " " + count.getKey())
                .toList();
    }
}
