package org.modelunit.remote;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Reads whole numbers, which are sent as INT64, from an input. Safe for any thread.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface LongsOf<I> extends Serializable {

    /**
     * Returns them, as many for each input.
     *
     * @param input the input
     */
    long[] of(I input);
}
