package org.modelunit.weakspot;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/**
 * What was searched, and how.
 *
 * @param columns the columns that were looked at
 * @param skipped the columns that were not, and why
 * @param slices how many slices were looked at
 * @param minimum the fewest examples of a slice
 * @param margin by how much a confirmed spot is worse
 * @param significance the chance of any false report
 * @param method how it was held
 * @param seed the root seed of what was drawn at random
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SearchSummary(
        List<String> columns,
        List<SkippedColumn> skipped,
        SliceCounts slices,
        int minimum,
        double margin,
        double significance,
        String method,
        long seed) {

    /** Keeps unmodifiable copies. */
    public SearchSummary {
        columns = List.copyOf(columns);
        skipped = List.copyOf(skipped);
    }

    /**
     * How many slices were looked at.
     *
     * @param singles those of one column
     * @param pairs those of two columns
     * @param tooSmall those that had examples, but too few
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record SliceCounts(long singles, long pairs, long tooSmall) {}

    /** Returns how many slices of how many columns were looked at, and which columns were left out. */
    public String inWords() {
        return Numbers.count(slices.singles()) + " slices of one column and " + Numbers.count(slices.pairs())
                + " of two, among " + columns.size() + (columns.size() == 1 ? " column" : " columns") + ", of "
                + minimum + " examples or more ("
                + Numbers.count(slices.tooSmall()) + " have fewer)"
                + (skipped.isEmpty()
                        ? ""
                        : "; left out: "
                                + skipped.stream().map(SkippedColumn::toString).collect(Collectors.joining(", ")));
    }
}
