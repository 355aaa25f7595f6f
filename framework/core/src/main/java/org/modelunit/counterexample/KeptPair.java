package org.modelunit.counterexample;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A counter-example as it is kept in a file: a pair of inputs that failed once, and must hold from then on. Inputs are told by texts,
 * numbers, truth values, null, and maps of these by the names of components or columns.
 *
 * @param change what the change was called, with its strength
 * @param expectation what was expected, by its name
 * @param before the input as it is
 * @param after the changed one
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record KeptPair(
        String change,
        String expectation,
        @Nullable Object before,
        @Nullable Object after) {

    /** Returns the change and the expectation, and no values. */
    @Override
    public String toString() {
        return expectation + " under '" + change + "'";
    }
}
