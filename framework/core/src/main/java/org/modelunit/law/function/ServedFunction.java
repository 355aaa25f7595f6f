package org.modelunit.law.function;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A function of a service, before or after its model: an encoder, a decoder, a decision.
 *
 * @param <A> what it takes
 * @param <B> what it gives
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface ServedFunction<A, B> extends Serializable {

    /**
     * Returns what the function gives.
     *
     * @param value what it takes
     * @throws Exception if it rejects the value
     */
    B of(A value) throws Exception;
}
