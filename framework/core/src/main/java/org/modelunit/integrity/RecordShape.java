package org.modelunit.integrity;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The components of a class of records, found once, so that reading a record costs a call for each and boxes nothing. */
final class RecordShape {

    private final Class<?> type;
    private final Component[] components;

    private RecordShape(Class<?> type, Component[] components) {
        this.type = type;
        this.components = components;
    }

    static RecordShape of(Class<?> type, Predicate<String> isRead) {
        List<Component> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (isRead.test(component.getName())) {
                components.add(Component.of(component));
            }
        }
        return new RecordShape(type, components.toArray(new Component[0]));
    }

    void write(Record row, Content content, RowSink sink) {
        sink.value(type); // two kinds of one interface may have the same components
        for (Component component : components) {
            component.write(row, content, sink);
        }
    }

    private enum Kind {
        WHOLE,
        REAL,
        OBJECT
    }

    private record Component(Kind kind, MethodHandle accessor) {

        static Component of(RecordComponent component) {
            Kind kind = kind(component.getType());
            Class<?> read =
                    switch (kind) {
                        case WHOLE -> long.class;
                        case REAL -> double.class;
                        case OBJECT -> Object.class;
                    };
            MethodHandle accessor = MethodHandles.explicitCastArguments(
                    handle(component.getAccessor()), MethodType.methodType(read, Object.class));
            return new Component(kind, accessor);
        }

        private static Kind kind(Class<?> type) {
            if (!type.isPrimitive()) {
                return Kind.OBJECT;
            }
            return type == double.class || type == float.class ? Kind.REAL : Kind.WHOLE;
        }

        private static MethodHandle handle(Method accessor) {
            try {
                accessor.setAccessible(true);
                return MethodHandles.lookup().unreflect(accessor);
            } catch (IllegalAccessException | RuntimeException e) {
                throw new IllegalArgumentException(
                        "the components of " + accessor.getDeclaringClass().getName()
                                + " cannot be read, as its module is closed; open it, or give a key of your own",
                        e);
            }
        }

        void write(Record row, Content content, RowSink sink) {
            try {
                switch (kind) {
                    case WHOLE -> sink.whole((long) accessor.invokeExact((Object) row));
                    case REAL -> content.write((double) accessor.invokeExact((Object) row), sink);
                    case OBJECT -> content.write((@Nullable Object) accessor.invokeExact((Object) row), sink);
                }
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(
                        "an accessor of " + row.getClass().getName() + " failed", e);
            }
        }
    }
}
