package org.modelunit.jqwik;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ForeignError;

/** The components of a class of records. */
final class RecordParts implements InputParts {

    private final Class<?> type;
    private final List<String> names;
    private final Method[] accessors;
    private final Constructor<?> constructor;

    RecordParts(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        this.type = type;
        this.names = Arrays.stream(components).map(RecordComponent::getName).toList();
        this.accessors =
                Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            for (Method accessor : accessors) {
                accessor.setAccessible(true);
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every class of records has such a constructor", e);
        } catch (RuntimeException e) {
            throw new DataException(
                    "the components of " + type.getName()
                            + " cannot be read, as its module is closed; open it to modelunit-jqwik",
                    e);
        }
    }

    @Override
    public String typeName() {
        return type.getSimpleName();
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public @Nullable Object[] partsOf(Object input) {
        @Nullable Object[] parts = new Object[accessors.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = accessors[i].invoke(input);
            }
        } catch (InvocationTargetException e) {
            throw new DataException(
                    "an accessor of " + typeName() + " threw " + ForeignError.inWords(thrown(e)),
                    ForeignError.asCause(thrown(e)));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("it was made accessible", e);
        }
        return parts;
    }

    @Override
    public Object of(@Nullable Object[] parts) {
        try {
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            if (thrown(e) instanceof Error error) {
                throw error;
            }
            throw new IllegalArgumentException(ForeignError.inWords(thrown(e)), ForeignError.asCause(thrown(e)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has an accessible constructor", e);
        }
    }

    private static Throwable thrown(InvocationTargetException wrapper) {
        return wrapper.getCause() == null ? wrapper : wrapper.getCause();
    }
}
