package org.modelunit.counterexample;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelunit.Row;
import org.modelunit.privacy.ShownValues;

/** Inputs as texts, numbers, truth values and maps of these, and back. */
final class KeptInput {

    private static final String ADVICE =
            "; what can be kept are texts, rows, and records of texts, numbers, truth values, enums and such records";

    /** Where a record that is one of several kinds says which; no component can be called so. */
    private static final String KIND = "(class)";

    private KeptInput() {}

    /** The columns whose values an input tells. */
    static List<String> columns(Object input) {
        if (input instanceof Row row) {
            return row.columns();
        }
        return input instanceof Record ? Records.names(input.getClass()) : List.of(ShownValues.ALL);
    }

    /** What is kept of an input. */
    static @Nullable Object kept(Object input) {
        @Nullable Object plain = plain(input);
        if (!isOneOfSeveral(input.getClass()) || !(plain instanceof Map<?, ?> fields)) {
            return plain;
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        named.put(KIND, input.getClass().getSimpleName());
        fields.forEach((name, value) -> named.put((String) name, value));
        return named;
    }

    /** Whether inputs beside one can be of other classes: records that share an interface. */
    private static boolean isOneOfSeveral(Class<?> type) {
        return type.isRecord()
                && Stream.of(type.getInterfaces())
                        .anyMatch(each -> !each.getName().startsWith("java."));
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
        RecordComponent[] components = value.getClass().getRecordComponents();
        for (int i = 0; i < values.size(); i++) {
            Class<?> declared = components[i].getType();
            if (values.get(i) instanceof Record && !declared.isRecord()) {
                throw new IllegalArgumentException("its component '" + names.get(i)
                        + "' can be of several classes, as a " + declared.getSimpleName() + " is" + ADVICE);
            }
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

    /**
     * Returns one input of each class; refuses several classes unless each kept input says which it is of.
     *
     * @param inputs inputs as a model takes them
     */
    static <I> List<I> oneOfEach(List<I> inputs) {
        Map<Class<?>, I> found = new LinkedHashMap<>();
        inputs.forEach(input -> found.putIfAbsent(input.getClass(), input));
        requireTold(new ArrayList<>(found.keySet()));
        return List.copyOf(found.values());
    }

    private static void requireTold(List<Class<?>> classes) {
        if (classes.size() > 1 && !classes.stream().allMatch(KeptInput::isOneOfSeveral)) {
            throw new IllegalArgumentException("the inputs are of several classes ("
                    + String.join(
                            ", ", classes.stream().map(Class::getSimpleName).toList())
                    + "), and those that are kept are read as one of them; let them be records of one interface");
        }
    }

    /**
     * An input of the kind of others.
     *
     * @param plain what is kept of it
     * @param inputs inputs as a model takes them, one of each class
     */
    static Object input(@Nullable Object plain, List<?> inputs) {
        Object like = inputs.get(0);
        if (!isOneOfSeveral(like.getClass())) {
            return like(plain, like);
        }
        Map<?, ?> fields = of(plain, Map.class, "the input", "an object");
        @Nullable Object kind = fields.get(KIND);
        List<Class<?>> known = inputs.stream().<Class<?>>map(Object::getClass).toList();
        List<Class<?>> meant =
                known.stream().filter(each -> each.getSimpleName().equals(kind)).toList();
        if (meant.size() != 1) {
            throw new IllegalArgumentException(
                    (kind == null ? "it does not say what it is by '" + KIND + "'" : "it is a " + kind)
                            + ", and the inputs are each a "
                            + String.join(
                                    " or a ",
                                    known.stream().map(Class::getSimpleName).toList()));
        }
        Map<Object, @Nullable Object> others = new LinkedHashMap<>(fields);
        others.remove(KIND);
        return Objects.requireNonNull(value(others, meant.get(0), "the input"));
    }

    /** An input of the kind of another one. */
    private static Object like(@Nullable Object plain, Object like) {
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
