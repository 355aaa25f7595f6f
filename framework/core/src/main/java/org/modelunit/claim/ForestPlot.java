package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Values of several slices under one another, with their bounds and the bar: what a report draws as a forest plot, and lists as a
 * table.
 *
 * @param title what the values are, "accuracy by age group"
 * @param bars what each value has to respect; empty where values are shown and nothing is required of them
 * @param confidence the one-sided confidence of each bound
 * @param method how the bounds were made, and for how many looks they are corrected if they are
 * @param rows the values, in the order of the slices
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ForestPlot(String title, List<Bar> bars, double confidence, String method, List<ForestRow> rows) {

    /** Refuses null, and keeps unmodifiable copies. */
    public ForestPlot {
        requireNonNull(title, "title");
        requireNonNull(method, "method");
        bars = List.copyOf(bars);
        rows = List.copyOf(rows);
    }
}
