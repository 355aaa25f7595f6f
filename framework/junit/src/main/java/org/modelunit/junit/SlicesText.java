package org.modelunit.junit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.ForestPlot;

/** What a claim found on several slices, on one line: "fails on 1 of 4 (west 0.622), inconclusive on 1 (islands)". */
final class SlicesText {

    private static final int NAMED = 3;

    /** What is told of rows by what became of them, in this order; nothing of others. */
    private static final List<Map.Entry<String, String>> TOLD = List.of(
            Map.entry(VerdictStatus.REFUTED.words(), "fails on "),
            Map.entry(VerdictStatus.MISSED.words(), "fails on "),
            Map.entry(ForestPlot.Row.SUSPECT, "suspect on "),
            Map.entry(VerdictStatus.INCONCLUSIVE.words(), "inconclusive on "));

    private SlicesText() {}

    /** Tells whether a verdict judges several slices at once. */
    static boolean fits(Verdict verdict) {
        return !verdict.forestPlots().isEmpty()
                && verdict.forestPlots().get(0).isJudged()
                && verdict.forestPlots().get(0).rows().size() > 1;
    }

    static String of(Verdict verdict) {
        ForestPlot plot = verdict.forestPlots().get(0);
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, String> told : TOLD) {
            List<ForestPlot.Row> rows = worstFirst(plot, told.getKey());
            if (!rows.isEmpty()) {
                String of = parts.isEmpty() ? " of " + plot.rows().size() : "";
                parts.add(told.getValue() + rows.size() + of + " (" + names(rows) + ")");
            }
        }
        return parts.isEmpty() ? "holds on all " + plot.rows().size() : String.join(", ", parts);
    }

    private static List<ForestPlot.Row> worstFirst(ForestPlot plot, String status) {
        Comparator<ForestPlot.Row> lowFirst = Comparator.comparingDouble(ForestPlot.Row::value);
        boolean highIsWorse = Double.isInfinite(plot.atLeast()) && Double.isFinite(plot.atMost());
        return plot.rows().stream()
                .filter(row -> row.status().equals(status))
                .sorted(Comparator.comparing((ForestPlot.Row row) -> Double.isNaN(row.value()))
                        .thenComparing(highIsWorse ? lowFirst.reversed() : lowFirst))
                .toList();
    }

    private static String names(List<ForestPlot.Row> rows) {
        String names = rows.stream()
                .limit(NAMED)
                .map(row -> row.slice() + (Double.isNaN(row.value()) ? "" : " " + number(row.value())))
                .collect(Collectors.joining(", "));
        return rows.size() > NAMED ? names + ", …" : names;
    }

    /** To three digits, as nobody reads more on a console. */
    private static String number(double value) {
        double size = Math.abs(value);
        int digits = size < 10 ? 3 : size < 100 ? 2 : size < 1000 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
