package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.ModelException;
import org.modelunit.text.CategoryText;

/** A component of a user's record, read as what a tensor holds. */
record Component(String name, Class<?> type, Method accessor) {

    private static final Set<Class<?>> INTS =
            Set.of(byte.class, short.class, int.class, Byte.class, Short.class, Integer.class);
    private static final Set<Class<?>> LONGS = Set.of(long.class, Long.class);
    private static final Set<Class<?>> REALS = Set.of(
            float.class,
            double.class,
            Float.class,
            Double.class,
            OptionalDouble.class,
            OptionalInt.class,
            OptionalLong.class);
    private static final Set<Class<?>> BOOLEANS = Set.of(boolean.class, Boolean.class);

    static List<Component> of(Class<?> record) {
        List<Component> components = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Method accessor = component.getAccessor();
            try {
                accessor.setAccessible(true);
            } catch (RuntimeException e) {
                throw new ModelException(
                        "cannot read " + record.getSimpleName() + "." + component.getName()
                                + "; make the record accessible (in a module: opens … to org.modelunit.onnx)",
                        e);
            }
            components.add(new Component(component.getName(), component.getType(), accessor));
        }
        return components;
    }

    /** Tells whether a name means this component: letters and digits count, case does not ("credit_amount", "creditAmount"). */
    boolean isNamed(String other) {
        return plain(name).equals(plain(other));
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** Tells whether values of this component can stand in a tensor without losing what they mean. */
    boolean fits(OnnxJavaType element) {
        return switch (element) {
            case FLOAT, DOUBLE ->
                INTS.contains(type) || LONGS.contains(type) || REALS.contains(type) || BOOLEANS.contains(type);
            case INT64 -> INTS.contains(type) || LONGS.contains(type);
            case INT32 -> INTS.contains(type);
            case BOOL -> BOOLEANS.contains(type);
            case STRING -> type == String.class || type.isEnum();
            default -> false;
        };
    }

    /** Returns a value as a number: true is 1, and what is missing is NaN. */
    double number(Batch<?> batch, int row) {
        Object value = value(batch, row);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.orElse(Double.NaN);
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : Double.NaN;
        }
        OptionalLong optional = (OptionalLong) value;
        return optional.isPresent() ? optional.getAsLong() : Double.NaN;
    }

    long whole(Batch<?> batch, int row) {
        return ((Number) value(batch, row)).longValue();
    }

    boolean truth(Batch<?> batch, int row) {
        return (Boolean) value(batch, row);
    }

    String text(Batch<?> batch, int row) {
        Object value = value(batch, row);
        return CategoryText.of(value);
    }

    private Object value(Batch<?> batch, int row) {
        @Nullable Object value;
        try {
            value = accessor.invoke(batch.get(row));
        } catch (InvocationTargetException e) {
            throw new ModelException(name + "() threw " + e.getCause() + " for " + batch.row(row), e);
        } catch (IllegalAccessException e) {
            throw new ModelException("cannot read " + name + " of " + batch.row(row), e);
        }
        if (value == null) {
            throw new ModelException(name + " is null for " + batch.row(row)
                    + "; declare it as OptionalDouble if a number may be missing, or give it a default");
        }
        return value;
    }

    @Override
    public String toString() {
        return type.getSimpleName() + " " + name;
    }
}
