package org.modelunit.measuring;

import java.io.Serializable;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Reads the inputs that a model is asked for in a fresh virtual machine, which does not share the values of this one.
 *
 * @param <I> the type of an input
 */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface InputRecipe<I> extends Serializable {

    /** Returns the inputs, at least one. */
    List<I> read();
}
