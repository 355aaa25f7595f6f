package org.modelunit.evidence;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The components of a class of records that figures are made of, and what makes one of them. They are found once: Java looks for them each
 * time that it is asked, and a curve alone has hundreds of points.
 */
final class FigureShape {

    private static final ClassValue<FigureShape> SHAPES = new ClassValue<>() {
        @Override
        protected FigureShape computeValue(Class<?> type) {
            return new FigureShape(type);
        }
    };

    private final List<RecordComponent> components;
    private final Set<String> names;
    private final Constructor<?> canonical;

    private FigureShape(Class<?> type) {
        this.components = List.of(type.getRecordComponents());
        this.names = components.stream().map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet());
        try {
            this.canonical = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw notPublic(e);
        }
    }

    static FigureShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    List<RecordComponent> components() {
        return components;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    static Object get(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw notPublic(e);
        }
    }

    /**
     * Makes a record.
     *
     * @param values its components, in their order
     * @throws InvocationTargetException if the record refuses them
     */
    Record make(List<Object> values) throws InvocationTargetException {
        try {
            return (Record) canonical.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw e;
        } catch (ReflectiveOperationException e) {
            throw notPublic(e);
        }
    }

    private static IllegalStateException notPublic(ReflectiveOperationException e) {
        return new IllegalStateException("a figure is made of public records", e);
    }
}
