package org.modelunit.counterexample;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Tells whether what is expected fails for a pair of inputs that are asked alone. It counts the answers that it asks for.
 *
 * @param <I> the type of an input
 */
@API(status = Status.INTERNAL, since = "0.1")
public interface PairTest<I> {

    /**
     * Tells whether it fails; never where nothing can be told: the pair is not valid, the model cannot answer, the budget is spent.
     *
     * @param before the input as it is
     * @param after the changed one
     */
    boolean fails(I before, I after);

    /** Whether nothing more can be asked. */
    boolean isSpent();
}
