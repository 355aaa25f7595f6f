package org.modelunit.claim;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How many parts of the data the same is claimed of.
 *
 * @param count how many parts; 1 for a claim by itself
 * @param minimum the fewest examples that a part is judged on; 0 where any number is enough
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Multiplicity(int count, int minimum) {

    /** A claim by itself, on any number of examples. */
    public static final Multiplicity ONE = new Multiplicity(1, 0);

    /** Refuses a count below 1 and a minimum below 0. */
    public Multiplicity {
        if (count < 1 || minimum < 0) {
            throw new IllegalArgumentException(
                    "an evaluation is one of 1 part or more, whose minimum is 0 examples or more, but was one of "
                            + count + " with a minimum of " + minimum);
        }
    }

    /**
     * Returns the one that asks for more: the larger number of parts and the larger minimum of both.
     *
     * @param other how many parts something else is claimed of
     */
    public Multiplicity orMore(Multiplicity other) {
        return new Multiplicity(Math.max(count, other.count), Math.max(minimum, other.minimum));
    }
}
