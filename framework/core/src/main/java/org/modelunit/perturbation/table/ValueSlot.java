package org.modelunit.perturbation.table;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Where a value stands in each input of a table. */
interface ValueSlot<I> extends Serializable {

    /** What the value is called. */
    String name();

    /** The value; null where it is missing. */
    @Nullable
    Object value(I input);

    /** The value, which has to be a number or the text of one; null where it is missing. */
    @Nullable
    Object number(I input);

    /** A copy with another value. */
    I with(I input, Object value);

    /** A copy without the value. */
    I withMissing(I input);

    /** Finds out what can be no number before anything is changed. */
    void requireNumber();

    /** Finds out what cannot be missing before anything is changed. */
    void requireCanBeMissing();

    /** The value, or null where it stands for none. */
    static @Nullable Object orMissing(@Nullable Object value) {
        boolean isMissing = value instanceof Double number && number.isNaN()
                || value instanceof Float single && single.isNaN()
                || value instanceof Optional<?> optional && optional.isEmpty()
                || value instanceof OptionalDouble real && real.isEmpty()
                || value instanceof OptionalInt whole && whole.isEmpty()
                || value instanceof OptionalLong large && large.isEmpty();
        return isMissing ? null : value;
    }
}
