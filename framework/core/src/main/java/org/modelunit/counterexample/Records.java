package org.modelunit.counterexample;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads records and makes them of other values, by reflection. */
final class Records {

    /** Found once: Java looks for them each time that it is asked, which takes longer than reading a record. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            List<Method> accessors = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
            accessors.forEach(AccessibleObject::trySetAccessible);
            return accessors;
        }
    };

    private Records() {}

    static List<String> names(Class<?> type) {
        return ACCESSORS.get(type).stream().map(Method::getName).toList();
    }

    /** The values of the components; null where they cannot be read. */
    static @Nullable List<@Nullable Object> values(Object row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Method accessor : ACCESSORS.get(row.getClass())) {
            try {
                values.add(accessor.invoke(row));
            } catch (ReflectiveOperationException e) {
                return null;
            }
        }
        return values;
    }

    /** The value of one component; null where there is none, or where it cannot be read. */
    static @Nullable Object value(Object row, String name) {
        for (Method accessor : ACCESSORS.get(row.getClass())) {
            if (accessor.getName().equals(name)) {
                try {
                    return accessor.invoke(row);
                } catch (ReflectiveOperationException e) {
                    return null;
                }
            }
        }
        return null;
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
