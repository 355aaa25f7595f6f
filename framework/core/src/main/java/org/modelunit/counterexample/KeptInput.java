package org.modelunit.counterexample;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modelunit.Row;
import org.modelunit.privacy.ShownValues;

/** Inputs as texts, numbers, truth values and maps of these, and back. */
final class KeptInput {

    private static final String ADVICE =
            "; what can be kept are texts, rows, and records of texts, numbers, truth values, enums and such records";

    private KeptInput() {}

    /** The columns whose values an input tells. */
    static List<String> columns(Object input) {
        if (input instanceof Row row) {
            return row.columns();
        }
        return input instanceof Record ? Records.names(input.getClass()) : List.of(ShownValues.ALL);
    }

    static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Double || value instanceof Float) {
            return number(value.toString()); // a float by the digits that tell it
        }
        if (value instanceof Number whole && isWhole(value.getClass())) {
            return whole.longValue();
        }
        if (value instanceof Row row) {
            return row.asMap();
        }
        List<@Nullable Object> values = value instanceof Record ? Records.values(value) : null;
        if (values == null) {
            throw new IllegalArgumentException("it holds a " + value.getClass().getSimpleName() + ADVICE);
        }
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        List<String> names = Records.names(value.getClass());
        for (int i = 0; i < values.size(); i++) {
            plain.put(names.get(i), plain(values.get(i)));
        }
        return plain;
    }

    /** JSON has no other numbers than finite ones. */
    private static Object number(String digits) {
        double value = Double.parseDouble(digits);
        return Double.isFinite(value) ? (Object) value : digits;
    }

    private static boolean isWhole(Class<?> type) {
        return type == Integer.class || type == Long.class || type == Short.class || type == Byte.class;
    }

    /** An input of the kind of another one. */
    static Object input(@Nullable Object plain, Object like) {
        if (like instanceof Row row) {
            Map<?, ?> cells = map(plain, row.columns());
            return row.withCells(row.columns().stream()
                    .map(column -> text(cells.get(column), "the cell of '" + column + "'"))
                    .toList());
        }
        return Objects.requireNonNull(value(plain, like.getClass(), "the input"));
    }

    private static @Nullable Object value(@Nullable Object plain, Class<?> type, String what) {
        if (plain == null && !type.isPrimitive()) {
            return null;
        }
        if (type == String.class) {
            return text(plain, what);
        }
        if (type == boolean.class || type == Boolean.class) {
            return of(plain, Boolean.class, what, "true or false");
        }
        if (type.isEnum()) {
            return constant(text(plain, what), type, what);
        }
        if (type.isRecord()) {
            List<String> names = Records.names(type);
            Map<?, ?> fields = map(plain, names);
            List<@Nullable Object> values = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                values.add(value(
                        fields.get(component.getName()),
                        component.getType(),
                        "the component '" + component.getName() + "'"));
            }
            return Records.of(type, values);
        }
        return number(plain, type, what);
    }

    private static Object number(@Nullable Object plain, Class<?> type, String what) {
        boolean isFloat = type == float.class || type == Float.class;
        if (isFloat || type == double.class || type == Double.class) {
            double value = plain instanceof String digits && digits.matches("NaN|-?Infinity")
                    ? Double.parseDouble(digits)
                    : of(plain, Number.class, what, "a number").doubleValue();
            return isFloat ? (Object) (float) value : value;
        }
        Number value = of(plain, Number.class, what, "a whole number");
        long whole = value.longValue();
        if (value.doubleValue() != whole) {
            throw new IllegalArgumentException(what + " should be a whole number");
        }
        if (type == long.class || type == Long.class) {
            return whole;
        }
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(inRange(whole, Integer.MIN_VALUE, Integer.MAX_VALUE, what));
        }
        if (type == short.class || type == Short.class) {
            return (short) inRange(whole, Short.MIN_VALUE, Short.MAX_VALUE, what);
        }
        if (type == byte.class || type == Byte.class) {
            return (byte) inRange(whole, Byte.MIN_VALUE, Byte.MAX_VALUE, what);
        }
        throw new IllegalArgumentException(what + " is a " + type.getSimpleName() + ADVICE);
    }

    private static long inRange(long value, long least, long most, String what) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " should be from " + least + " to " + most);
        }
        return value;
    }

    private static Object constant(String name, Class<?> type, String what) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(what + " is no " + type.getSimpleName() + " any more");
    }

    private static String text(@Nullable Object plain, String what) {
        return of(plain, String.class, what, "a text");
    }

    private static <T> T of(@Nullable Object plain, Class<T> type, String what, String kind) {
        if (!type.isInstance(plain)) {
            throw new IllegalArgumentException(what + " should be " + kind);
        }
        return type.cast(plain);
    }

    private static Map<?, ?> map(@Nullable Object plain, List<String> names) {
        Map<?, ?> map = of(plain, Map.class, "the input", "an object with " + names);
        if (!map.keySet().equals(new HashSet<Object>(names))) {
            throw new IllegalArgumentException("its components should be " + names + ", but are " + map.keySet());
        }
        return map;
    }
}
