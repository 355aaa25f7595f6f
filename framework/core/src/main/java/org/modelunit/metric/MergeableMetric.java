package org.modelunit.metric;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Outcomes;

/**
 * A metric whose value can be had from parts of the data, as they come from the machines of a cluster. {@link Metric#mergeable()} gives
 * it where there is one. A value: immutable, safe for any thread.
 *
 * @param <O> the outcomes that it measures
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class MergeableMetric<O extends Outcomes> {

    private final MetricInfo info;
    private final Computation<O> computation;

    MergeableMetric(MetricInfo info, Computation<O> computation) {
        this.info = info;
        this.computation = computation;
    }

    /**
     * Returns the value for outcomes that come in parts: a statistic is computed of each, and they are put together.
     *
     * @param parts the outcomes of each part, with the same labels
     * @throws org.modelunit.error.UndefinedMetricException if there is no value; the message says why
     */
    public double value(List<? extends O> parts) {
        info.requireExamples(parts.stream().mapToLong(Outcomes::size).sum());
        return info.checked(computation.value(parts));
    }

    /** Returns the metric's name. */
    @Override
    public String toString() {
        return info.name();
    }
}
