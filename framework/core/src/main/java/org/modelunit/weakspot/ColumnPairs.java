package org.modelunit.weakspot;

import java.util.ArrayList;
import java.util.List;

/**
 * A family of slices that are looked at together, with an error budget of its own.
 *
 * @param pairs what the slices are made of
 * @param typical about the critical value, a normal quantile
 */
record ColumnPairs(List<ColumnPair> pairs, double typical) {

    private static final double CRITICAL_OF_SINGLES = 4;
    private static final double CRITICAL_OF_PAIRS = 5;

    /** Each column by itself. */
    static ColumnPairs singles(Table table, Limits limits, LossMoments moments) {
        BinnedColumn whole = BinnedColumn.whole(moments.rows());
        return new ColumnPairs(
                table.columns().stream()
                        .map(column -> new ColumnPair(
                                column.axis(Grid.ALONE, limits.minimum()), whole, limits, moments, CRITICAL_OF_SINGLES))
                        .toList(),
                CRITICAL_OF_SINGLES);
    }

    /** Each column with each other one. */
    static ColumnPairs pairs(Table table, Limits limits, LossMoments moments) {
        List<BinnedColumn> axes = table.columns().stream()
                .map(column -> column.axis(Grid.PAIRED, limits.minimum()))
                .toList();
        List<ColumnPair> pairs = new ArrayList<>();
        for (int first = 0; first < axes.size(); first++) {
            for (int second = first + 1; second < axes.size(); second++) {
                pairs.add(new ColumnPair(axes.get(first), axes.get(second), limits, moments, CRITICAL_OF_PAIRS));
            }
        }
        return new ColumnPairs(pairs, CRITICAL_OF_PAIRS);
    }

    long count() {
        return pairs.stream().mapToLong(ColumnPair::candidates).sum();
    }

    long tooSmall() {
        return pairs.stream().mapToLong(ColumnPair::tooSmall).sum();
    }
}
