package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Outcomes;

/**
 * A statistic that can be computed from parts of the data, each on a machine of its own, and put together.
 *
 * <p>Whole counts and ranks are the same however the data is divided. Floating-point sums have the same bits where parts are cut at
 * multiples of 4,096 rows, and agree to about 1e-12 otherwise; spreads about a mean agree to that always.
 *
 * @param <O> the outcomes it is computed from
 * @param <S> what it is, immutable
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface MergeableStatistic<O extends Outcomes, S> extends Statistic<O, S> {

    /**
     * Returns the statistic of two parts of the data together.
     *
     * @param one the statistic of one part
     * @param other the statistic of the other part, of outcomes with the same labels
     */
    S merge(S one, S other);
}
