package org.modelunit.behaviour;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Tells whether what is expected holds for one input: from the answers before and after its change.
 *
 * @param <P> the type of the answers, in columns
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface AnswerTest<P> extends Serializable {

    /**
     * Tells whether it holds.
     *
     * @param before the answers for the inputs as they are
     * @param after the answers for the changed inputs
     * @param row the input's row in both
     */
    boolean holds(P before, P after, int row);
}
