package org.modelunit.measuring;

import java.io.Serializable;

/**
 * What a fresh virtual machine is started for.
 *
 * @param <R> what comes back, serializable
 */
interface FreshTask<R extends Serializable> extends Serializable {

    /** Does it, in the fresh virtual machine. */
    R run();
}
