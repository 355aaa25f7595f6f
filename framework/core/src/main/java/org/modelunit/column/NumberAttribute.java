package org.modelunit.column;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A number to know of an input: an applicant's age, how many cases of the population it stands for. A lambda or a method reference,
 * which can be sent to another machine if what it captures can.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface NumberAttribute<I> extends Serializable {

    /**
     * Returns the number of an input; NaN where it is missing.
     *
     * @param input the input
     */
    double of(I input);
}
