package org.modelunit.plot;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.ForestPlot;
import org.modelunit.text.CsvCell;

/** All values of a claim on slices as comma-separated values, in the order of its card; what does not exist is empty. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ForestTable {

    private static final String HEAD = "values,slice,examples,counted,value,lower,upper,p-value,status,reason\n";

    private ForestTable() {}

    /**
     * Returns the table, with a line of names above the values.
     *
     * @param plots what the card draws, one under another
     */
    public static String of(List<ForestPlot> plots) {
        return plots.stream()
                .flatMap(plot -> ForestRows.sorted(plot).stream().map(row -> line(plot, row)))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String line(ForestPlot plot, ForestPlot.Row row) {
        String status = plot.isJudged() ? row.status() : "";
        return Stream.of(
                        CsvCell.of(plot.title()),
                        CsvCell.of(row.slice()),
                        Long.toString(row.examples()),
                        Long.toString(row.counted()),
                        number(row.value()),
                        number(row.lower()),
                        number(row.upper()),
                        number(row.pValue()),
                        status,
                        CsvCell.of(row.reason()))
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
