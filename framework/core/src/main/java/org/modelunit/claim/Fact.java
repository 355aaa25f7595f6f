package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One aligned line under the sentence of a failure.
 *
 * @param name what it is, one or two words in lower case
 * @param value what was found
 * @param note what helps to read it, or empty
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Fact(String name, String value, String note) {

    public Fact {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        requireNonNull(note, "note");
    }

    /**
     * Returns a fact without a note.
     *
     * @param name what it is
     * @param value what was found
     */
    public static Fact of(String name, String value) {
        return new Fact(name, value, "");
    }
}
