package org.modelunit.metric.regression;

import org.modelunit.metric.MergeableStatistic;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;

/** Computes how truth and predictions vary together. */
record CovariationStatistic() implements MergeableStatistic<Regressed, Covariation> {

    @Override
    public Covariation of(Regressed outcomes, RowWeights weights) {
        return Covariation.of(weights, outcomes.truth(), outcomes.predicted());
    }

    @Override
    public Covariation merge(Covariation one, Covariation other) {
        return one.plus(other);
    }
}
