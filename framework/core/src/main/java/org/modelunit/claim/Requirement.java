package org.modelunit.claim;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.Direction;
import org.modelunit.metric.MetricInfo;

/** What is required of a number: a threshold, or a margin, which becomes one once a metric says which of its values are better. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Requirement permits Threshold, Margin {

    /** Returns why it is required and where its bar comes from; {@link Rationale#NONE} where nobody has said. */
    Rationale rationale();

    /**
     * Returns the threshold that a metric has to meet.
     *
     * @param metric the metric
     * @throws IllegalArgumentException if this is a margin, and neither higher nor lower values of the metric are better
     */
    @API(status = Status.INTERNAL, since = "0.1")
    Threshold of(MetricInfo metric);

    /**
     * Returns the same threshold, for its words alone: where neither higher nor lower values are better, as if higher ones were.
     *
     * @param direction which values are better
     */
    @API(status = Status.INTERNAL, since = "0.1")
    Threshold stated(Direction direction);
}
