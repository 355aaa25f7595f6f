package org.modelunit.jqwik;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one part of the inputs varies, as it was observed. Immutable; a missing value is null. */
interface ObservedPart {

    /** Returns a value like those that were observed. */
    @Nullable
    Object draw(Random random);

    /**
     * Returns a value near one that was observed, and another one where there is any.
     *
     * @param share how far a number moves at most, as a share of the observed range
     */
    @Nullable
    Object move(@Nullable Object value, double share, Random random);

    /** Returns the values at the ends of what was observed. */
    List<@Nullable Object> ends();

    /** Returns values nearer to a goal, the boldest first; none for the goal itself. */
    Stream<@Nullable Object> nearer(@Nullable Object value, @Nullable Object goal);

    /** Returns how far a value is from another: 0 if they are equal, else from 1 to 2 for each part that differs. */
    double distance(@Nullable Object value, @Nullable Object goal);

    /** Returns how far a value is from what is typical, the median or the most frequent value: the sum for all its parts. */
    double oddity(@Nullable Object value);
}
