package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;

/** Computes how truth and predictions vary together. */
@API(status = Status.INTERNAL, since = "0.1")
public record CovariationStatistic() implements MergeableStatistic<Regressed, Covariation> {

    @Override
    public Covariation of(Regressed outcomes, RowWeights weights) {
        return Covariation.of(weights, outcomes.truth(), outcomes.predicted());
    }

    @Override
    public Covariation merge(Covariation one, Covariation other) {
        return one.plus(other);
    }
}
