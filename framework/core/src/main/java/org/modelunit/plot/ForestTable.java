package org.modelunit.plot;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.ForestPlot;
import org.modelunit.text.CsvCell;

/**
 * All values of a claim on slices as comma-separated values, in the order of its card, what decides first; what does not exist is empty.
 * Numbers have four significant digits, which is what people read; evidence keeps them all.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ForestTable {

    private ForestTable() {}

    /**
     * Returns the table, with a line of names above the values.
     *
     * @param plots what the card draws, one under another
     */
    public static String of(List<ForestPlot> plots) {
        return plots.stream()
                .flatMap(plot -> ForestRows.sorted(plot).stream().map(row -> line(plot, row)))
                .collect(Collectors.joining("", head(plots), ""));
    }

    /** What all plots call their rows; plots of several kinds are named as slices are. */
    private static String head(List<ForestPlot> plots) {
        List<ForestPlot.Heads> all =
                plots.stream().map(ForestPlot::heads).distinct().toList();
        ForestPlot.Heads heads = all.size() == 1 ? all.get(0) : ForestPlot.Heads.OF_SLICES;
        return CsvCell.of(heads.row()) + ",status,value,lower,upper,p-value," + CsvCell.of(heads.size())
                + ",counted,reason,values\n";
    }

    private static String line(ForestPlot plot, ForestPlot.Row row) {
        String status = plot.isJudged() ? row.status() : "";
        return Stream.of(
                        CsvCell.of(row.slice()),
                        status,
                        number(row.value()),
                        number(row.lower()),
                        number(row.upper()),
                        number(row.pValue()),
                        Long.toString(row.examples()),
                        Long.toString(row.counted()),
                        CsvCell.of(row.reason()),
                        CsvCell.of(plot.title()))
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? FigureTable.number(value) : "";
    }
}
