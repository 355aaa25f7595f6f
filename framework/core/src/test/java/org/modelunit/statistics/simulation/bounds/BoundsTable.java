package org.modelunit.statistics.simulation.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of all cells, in Markdown. */
final class BoundsTable {

    private BoundsTable() {}

    static String of(Map<Cell<?>, Rates> rates, Goals goals) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| metric | shape of data | n | true value | false passes | false refutations | inconclusive | goal | |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        rates.forEach((cell, rate) -> lines.add(line(cell, rate, goals.of(cell))));
        return String.join("\n", lines) + "\n";
    }

    static String line(Cell<?> cell, Rates rates, double goal) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.4g | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %s |",
                cell.measure(),
                cell.population(),
                cell.size(),
                cell.truth(),
                100 * rates.share(rates.passes()),
                100 * rates.share(rates.refutations()),
                100 * rates.share(rates.inconclusive()),
                100 * goal,
                rates.isAbove(goal) ? "**above**" : "");
    }

    /** The cells whose rates are above their goals by more than chance. */
    static List<String> above(Map<Cell<?>, Rates> rates, Goals goals) {
        return rates.entrySet().stream()
                .filter(entry -> entry.getValue().isAbove(goals.of(entry.getKey())))
                .map(entry -> line(entry.getKey(), entry.getValue(), goals.of(entry.getKey())))
                .toList();
    }
}
