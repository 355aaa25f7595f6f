package org.modelunit.metric.behaviour;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.modelunit.column.BooleanColumn;
import org.modelunit.metric.BlockSums;
import org.modelunit.metric.GroupedStatistic;
import org.modelunit.metric.Grouping;
import org.modelunit.metric.WeightedMean;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Held;

/** The share of examples for which an expectation holds: the mean of 1 where it does, and 0 where it does not. */
record HoldShare() implements WeightedMeanStatistic<Held>, GroupedStatistic<Held, WeightedMean> {

    @Override
    public IntToDoubleFunction terms(Held outcomes) {
        BooleanColumn held = outcomes.held();
        return row -> held.get(row) ? 1 : 0;
    }

    /** Counts bits, 64 rows at once where they begin with a word. */
    @Override
    public BlockSums blockSums(Held outcomes) {
        BooleanColumn held = outcomes.held();
        return (from, to) -> {
            int count = 0;
            int row = from;
            while (row < to) {
                boolean isWord = (row & 63) == 0 && row + 64 <= to;
                count += isWord ? Long.bitCount(held.word(row >> 6)) : held.get(row) ? 1 : 0;
                row += isWord ? 64 : 1;
            }
            return count;
        };
    }

    @Override
    public IntFunction<WeightedMean> ofGroups(Held outcomes, Grouping groups) {
        if (!outcomes.design().weights().areOnes()) {
            return group -> of(outcomes.rows(groups.rows(group)));
        }
        BooleanColumn held = outcomes.held();
        int[] counts = new int[groups.size()];
        for (int row = 0; row < held.size(); row++) {
            int group = groups.code(row);
            if (group != Grouping.NONE && held.get(row)) {
                counts[group]++;
            }
        }
        return group -> WeightedMean.ofCounts(counts[group], groups.count(group));
    }
}
