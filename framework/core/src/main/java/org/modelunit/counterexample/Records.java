package org.modelunit.counterexample;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads records and makes them of other values, by reflection. */
final class Records {

    private Records() {}

    static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** The values of the components; null where they cannot be read. */
    static @Nullable List<@Nullable Object> values(Object row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            try {
                AccessibleObject accessor = component.getAccessor();
                accessor.trySetAccessible();
                values.add(component.getAccessor().invoke(row));
            } catch (ReflectiveOperationException e) {
                return null;
            }
        }
        return values;
    }

    /** A record of other values. */
    static Object of(Class<?> type, List<@Nullable Object> values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.trySetAccessible();
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) { // it takes no such values
            throw new IllegalArgumentException("a record of " + type.getName() + " could not be made", e);
        }
    }
}
