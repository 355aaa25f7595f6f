package org.modelunit.perturbation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.text.SimilarText;

/**
 * Copies records with another value of one component, without any wither. Safe for any thread.
 *
 * @param <R> the type of the records
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class RecordChange<R extends Record> {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Class<R> type;
    private final RecordComponent component;
    private final MethodHandle[] accessors;
    private final MethodHandle constructor;
    private final int changed;

    private RecordChange(
            Class<R> type, RecordComponent component, MethodHandle[] accessors, MethodHandle constructor, int changed) {
        this.type = type;
        this.component = component;
        this.accessors = accessors;
        this.constructor = constructor;
        this.changed = changed;
    }

    /**
     * Returns what changes one component.
     *
     * @param type the class of records
     * @param component the component's name
     * @throws IllegalArgumentException if there is no such component, or it cannot be read
     */
    public static <R extends Record> RecordChange<R> of(Class<R> type, String component) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type.getName()
                    + " is no class of records; perturb it by Perturbation.of(name, input -> a changed copy)");
        }
        var names = Arrays.stream(components).map(RecordComponent::getName).toList();
        int changed = names.indexOf(component);
        if (changed < 0) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no component '" + component + "'"
                    + SimilarText.hint(component, names) + "; it has "
                    + names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")));
        }
        try {
            MethodHandle[] accessors = new MethodHandle[components.length];
            for (int i = 0; i < accessors.length; i++) {
                accessors[i] = accessor(components[i].getAccessor());
            }
            return new RecordChange<>(type, components[changed], accessors, constructor(type, components), changed);
        } catch (IllegalAccessException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "the components of " + type.getName() + " cannot be read, as its module is closed; open it to"
                            + " modelunit-core, or perturb by Perturbation.of(name, input -> a changed copy)",
                    e);
        }
    }

    private static MethodHandle accessor(Method accessor) throws IllegalAccessException {
        accessor.setAccessible(true);
        return LOOKUP.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) throws IllegalAccessException {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return LOOKUP.unreflectConstructor(constructor)
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every class of records has such a constructor", e);
        }
    }

    /** Returns the type that the component is declared with. */
    public Class<?> componentType() {
        return component.getType();
    }

    /**
     * Returns the value that the component has.
     *
     * @param row a record
     */
    public @Nullable Object value(R row) throws Throwable {
        return (@Nullable Object) accessors[changed].invokeExact((Object) row);
    }

    /**
     * Returns a copy with another value.
     *
     * @param row a record
     * @param value the component's new value
     * @throws IllegalArgumentException if it is of another type
     */
    public R with(R row, @Nullable Object value) throws Throwable {
        requireOfItsType(value);
        @Nullable Object[] values = new Object[accessors.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == changed ? value : (@Nullable Object) accessors[i].invokeExact((Object) row);
        }
        return type.cast((Object) constructor.invokeExact(values));
    }

    private void requireOfItsType(@Nullable Object value) {
        Class<?> needed = MethodType.methodType(component.getType()).wrap().returnType();
        if (value == null ? component.getType().isPrimitive() : !needed.isInstance(value)) {
            throw new IllegalArgumentException("the change gave "
                    + (value == null ? "null" : "a " + value.getClass().getSimpleName()) + " for the component '"
                    + component.getName() + "' of " + type.getSimpleName() + ", which is of type "
                    + component.getType().getSimpleName());
        }
    }
}
