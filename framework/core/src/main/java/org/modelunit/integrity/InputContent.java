package org.modelunit.integrity;

import java.awt.image.BufferedImage;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What an input says, to the last bit: whether two say the same, and a number to draw by. The same as {@link RowKey#content()} reads. */
@API(status = Status.INTERNAL, since = "0.1")
public final class InputContent {

    private static final Content EXACT =
            new Content(ContentComparison.EXACT, "make it a record, or give it equals and hashCode");

    private static final ClassValue<Boolean> UNCHANGEABLE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return cannotChange(type);
        }
    };

    private InputContent() {}

    /** Whether nobody can change a value of a class: a text, a number, a record of such values, but of none that holds itself. */
    static boolean cannotChange(Class<?> type) {
        return cannotChange(type, Set.of());
    }

    private static boolean cannotChange(Class<?> type, Set<Class<?>> holders) {
        return type.isPrimitive()
                || type.isEnum()
                || type == String.class
                || type == Boolean.class
                || type == Character.class
                || Number.class.isAssignableFrom(type) && type.getName().startsWith("java.lang.")
                || type.isRecord() && !holders.contains(type) && componentsCannotChange(type, holders);
    }

    private static boolean componentsCannotChange(Class<?> type, Set<Class<?>> holders) {
        Set<Class<?>> withThis = new HashSet<>(holders);
        withThis.add(type);
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .allMatch(component -> cannotChange(component, withThis));
    }

    /**
     * Tells whether nobody can change an input itself: a text, a number, a record of such values.
     *
     * @param input the input
     */
    public static boolean isUnchangeable(Object input) {
        return UNCHANGEABLE.get(input.getClass());
    }

    /**
     * Returns 64 bits of what an input says, the same for equal ones.
     *
     * @param input the input
     * @throws IllegalArgumentException if nothing tells what it says: a class without {@code equals}
     */
    public static long hash(@Nullable Object input) {
        RowHash hash = new RowHash();
        EXACT.write(input, hash);
        return hash.take();
    }

    /**
     * Tells whether two inputs say the same.
     *
     * @param one an input
     * @param other another one
     * @throws IllegalArgumentException if nothing tells what they say
     */
    public static boolean areSame(@Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return true;
        }
        if (one instanceof BufferedImage image && other instanceof BufferedImage otherImage) {
            return ImageContent.areSame(image, otherImage);
        }
        RowParts parts = new RowParts();
        EXACT.write(one, parts);
        RowParts others = new RowParts();
        EXACT.write(other, others);
        return parts.areSameAs(others);
    }
}
