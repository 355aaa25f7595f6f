package org.modelunit.behaviour;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Reads something from a model's answer for one input.
 *
 * @param <P> the type of the answers, in columns
 * @param <V> what is read: something with {@code equals}
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface AnswerValue<P, V> extends Serializable {

    /**
     * Returns it.
     *
     * @param answers the answers
     * @param row the input's row in them
     */
    V of(P answers, int row);
}
