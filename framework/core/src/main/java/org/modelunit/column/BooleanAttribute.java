package org.modelunit.column;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Something that is so or not so of an input: whether an applicant is under 25. A lambda or a method reference, which can be sent to
 * another machine if what it captures can.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface BooleanAttribute<I> extends Serializable {

    /**
     * Tells whether it is so of an input.
     *
     * @param input the input
     */
    boolean of(I input);
}
