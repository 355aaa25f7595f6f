package org.modelunit.metric.regression;

import org.modelunit.metric.Statistic;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;

/** Ranks rows, whatever they count. */
record DenseRanksStatistic(DenseRanks.By by) implements Statistic<Regressed, DenseRanks> {

    @Override
    public DenseRanks of(Regressed outcomes, RowWeights weights) {
        return DenseRanks.of(outcomes.size(), by.numbers(outcomes));
    }
}
