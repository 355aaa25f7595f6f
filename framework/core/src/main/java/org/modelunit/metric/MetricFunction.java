package org.modelunit.metric;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Gives the value of a metric: for outcomes, or for the statistic that it is finished from. A lambda or a method reference, which can
 * be sent to another machine if what it captures can.
 *
 * @param <S> what the value is computed from
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface MetricFunction<S> extends Serializable {

    /**
     * Returns the value.
     *
     * @param measured outcomes, or a statistic of them
     */
    double of(S measured);
}
