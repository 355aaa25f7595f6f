package org.modelunit.metric.retrieval;

import org.modelunit.metric.Statistic;
import org.modelunit.outcome.Ranked;
import org.modelunit.sample.RowWeights;

/** Groups the items of each query by their scores. */
record TiedItemsStatistic() implements Statistic<Ranked, TiedItems> {

    @Override
    public TiedItems of(Ranked outcomes, RowWeights weights) {
        return TiedItems.of(outcomes);
    }
}
