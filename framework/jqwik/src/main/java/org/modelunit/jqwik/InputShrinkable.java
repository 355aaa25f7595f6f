package org.modelunit.jqwik;

import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.jspecify.annotations.Nullable;

/**
 * A generated input that shrinks towards a goal: what it shrinks to is always nearer to that, so shrinking ends.
 *
 * @param value the input
 * @param goal what it shrinks towards
 * @param part how inputs vary
 */
record InputShrinkable(Object value, Object goal, ObservedPart part) implements Shrinkable<Object> {

    /** Distances are whole numbers in jqwik. */
    private static final double UNITS = 1e6;

    @Override
    public Stream<Shrinkable<Object>> shrink() {
        double distance = part.distance(value, goal);
        return part.nearer(value, goal)
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .filter(nearer -> part.distance(nearer, goal) < distance)
                .map(nearer -> new InputShrinkable(nearer, goal, part));
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of((long) Math.ceil(part.distance(value, goal) * UNITS));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InputShrinkable that && value.equals(that.value) && goal.equals(that.goal);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
