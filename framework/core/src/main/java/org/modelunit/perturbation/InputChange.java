package org.modelunit.perturbation;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a perturbation does to an input, or to a part of one: a lambda or a method reference. It returns a changed copy, the same each
 * time, and leaves the input as it is; where there is nothing to change it returns the input.
 *
 * @param <I> the type of the input, or of the part
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface InputChange<I> extends Serializable {

    /**
     * Returns the changed input.
     *
     * @param input the input; not to be changed itself
     */
    I of(I input);
}
