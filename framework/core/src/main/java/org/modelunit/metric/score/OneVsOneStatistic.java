package org.modelunit.metric.score;

import org.modelunit.metric.Statistic;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/** Counts pairs of examples for all pairs of labels. */
record OneVsOneStatistic() implements Statistic<Classified, OneVsOne> {

    @Override
    public OneVsOne of(Classified outcomes, RowWeights weights) {
        return OneVsOne.of(outcomes, weights);
    }
}
