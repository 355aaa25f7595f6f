package org.modelunit.measuring.jvm;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a fresh virtual machine is started for.
 *
 * @param <R> what comes back, serializable
 */
@API(status = Status.INTERNAL, since = "0.1")
public interface FreshTask<R extends Serializable> extends Serializable {

    /** Does it, in the fresh virtual machine. */
    R run();
}
