package org.modelunit.metric;

import java.util.function.IntFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Outcomes;

/**
 * A statistic that can be computed for all groups of rows together, cheaper than for one after the other.
 *
 * @param <O> the outcomes it is computed from
 * @param <S> what it is, immutable
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface GroupedStatistic<O extends Outcomes, S> extends Statistic<O, S> {

    /**
     * Computes the statistic of each group: bit by bit what it is of that group's rows alone, in their order.
     *
     * @param outcomes truth and predictions; their design says how much each row counts
     * @param groups of as many rows; some may have none
     * @return gives the statistic of a group by its code; called from several threads at once
     */
    IntFunction<S> ofGroups(O outcomes, Grouping groups);
}
