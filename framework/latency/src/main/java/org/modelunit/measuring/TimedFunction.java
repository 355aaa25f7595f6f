package org.modelunit.measuring;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Any function of an input whose calls are timed: an encoder, a tokenizer, a client.
 *
 * @param <I> the type of an input
 */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface TimedFunction<I> extends Serializable {

    /**
     * Answers for an input.
     *
     * @param input the input
     * @return what it computed, so that nothing of it is optimized away
     */
    Object apply(I input);
}
