package org.modelunit.metric;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Gives what a proportion is made of, for the statistic that it is finished from. A lambda or a method reference, which can be sent to
 * another machine if what it captures can.
 *
 * @param <S> the statistic's type
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface RatioFunction<S> extends Serializable {

    /**
     * Returns hits and trials.
     *
     * @param statistic the statistic of the outcomes
     */
    Ratio of(S statistic);
}
