package org.modelunit.column;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Something to know of an input: an applicant's sex, the text of a review, the day it was written. A lambda or a method reference,
 * which can be sent to another machine if what it captures can.
 *
 * <pre>{@code
 * by("sex", Applicant::sex)
 * }</pre>
 *
 * @param <I> the type of an input
 * @param <V> the type of what is known
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Attribute<I, V> extends Serializable {

    /**
     * Returns it for an input; null where it is missing.
     *
     * @param input the input
     */
    @Nullable
    V of(I input);
}
