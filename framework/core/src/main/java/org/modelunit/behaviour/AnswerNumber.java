package org.modelunit.behaviour;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Reads a number from a model's answer for one input.
 *
 * @param <P> the type of the answers, in columns
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface AnswerNumber<P> extends Serializable {

    /**
     * Returns it.
     *
     * @param answers the answers
     * @param row the input's row in them
     */
    double of(P answers, int row);
}
