package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.RowWeights;

/**
 * What a metric is finished from: the confusion counts, the ranking by one label, a sum of terms. Implementations are records, so
 * that equal ones are computed once for all metrics that need them.
 *
 * @param <O> the outcomes it is computed from
 * @param <S> what it is, immutable
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Statistic<O extends Outcomes, S> {

    /**
     * Computes the statistic; called from several threads at once.
     *
     * @param outcomes truth and predictions
     * @param weights how much each row counts, the design of the outcomes included
     * @throws org.modelunit.error.UndefinedMetricException if it has no value on this data
     */
    S of(O outcomes, RowWeights weights);

    /**
     * Returns the statistic of the data itself, computed once and shared.
     *
     * @param outcomes truth and predictions
     */
    default S of(O outcomes) {
        return outcomes.once(this, () -> of(outcomes, outcomes.design().weights()));
    }
}
