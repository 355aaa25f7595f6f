package org.modelunit.onnx;

import static java.util.Objects.requireNonNullElse;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.tensor.Elements;
import org.modelunit.privacy.ForeignError;
import org.modelunit.privacy.ShownValues;
import org.modelunit.tensor.Tensor;
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

    private static final Set<Class<?>> WHOLE = Stream.of(
                    INTS, LONGS, Set.<Class<?>>of(OptionalInt.class, OptionalLong.class))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final String NUMBER_MISSING =
            "declare it as OptionalDouble if a number may be missing, or give it a default";

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
        return isNamed(name, other);
    }

    /** Tells whether two names mean the same. */
    static boolean isNamed(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** Tells whether values of this component can stand in a tensor without losing what they mean. */
    boolean fits(OnnxJavaType element) {
        return switch (element) {
            case FLOAT, DOUBLE, FLOAT16, BFLOAT16 ->
                INTS.contains(type) || LONGS.contains(type) || REALS.contains(type) || BOOLEANS.contains(type);
            case INT64 -> INTS.contains(type) || LONGS.contains(type);
            case INT32, INT16, INT8, UINT8 -> INTS.contains(type);
            case BOOL -> BOOLEANS.contains(type);
            case STRING -> type == String.class || type.isEnum();
            default -> false;
        };
    }

    /** Tells whether a value is many: an array or a list. */
    boolean isMany() {
        return type.isArray() || List.class.isAssignableFrom(type) || Tensor.class.isAssignableFrom(type);
    }

    /** Returns the value of a record as it is. */
    Object read(Object example) {
        try {
            return accessor.invoke(example);
        } catch (InvocationTargetException e) {
            Throwable thrown = requireNonNullElse(e.getCause(), e);
            if (thrown instanceof Error error) {
                throw error;
            }
            throw thrown instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(thrown);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }

    /** Returns a value as a number: true is 1, and what is missing is NaN. A whole number that a double cannot hold is refused. */
    double number(Batch<?> batch, int row) {
        return number(batch, row, "a double");
    }

    private double number(Batch<?> batch, int row, String input) {
        Object value = value(batch, row, NUMBER_MISSING);
        if (value instanceof Long whole) {
            return exact(whole, batch, row, input);
        }
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
        return optional.isPresent() ? exact(optional.getAsLong(), batch, row, input) : Double.NaN;
    }

    private double exact(long whole, Batch<?> batch, int row, String input) {
        if (!Elements.isExactly((double) whole, whole)) {
            throw changed(whole, input, batch, row);
        }
        return whole;
    }

    /** Returns a number as a float: rounded, as floats are, but neither a whole number changed nor a number made infinite. */
    float single(Batch<?> batch, int row) {
        double number = number(batch, row, "a float");
        float rounded = (float) number;
        if (rounded != number && !Double.isNaN(number)) {
            if (WHOLE.contains(type)) {
                throw changed((long) number, "a float", batch, row); // a double held it exactly
            }
            if (Elements.isOverflow(rounded, number)) {
                ShownValues shown = ShownValues.now();
                throw new ModelException(name + " is " + shown.number(name, number) + " for " + batch.row(row)
                        + ", more than a float can hold, which the input takes; scale it as training did, or export the"
                        + " model with a double input" + shown.advice(name));
            }
        }
        return rounded;
    }

    private ModelException changed(long whole, String input, Batch<?> batch, int row) {
        ShownValues shown = ShownValues.now();
        return new ModelException(
                name + " is " + shown.number(name, whole) + " for " + batch.row(row) + ", which " + input
                        + " cannot hold, as the input takes it, without changing it; export the model with an input that can, or"
                        + " declare the component as double if rounding does no harm" + shown.advice(name));
    }

    long whole(Batch<?> batch, int row) {
        return ((Number) value(batch, row, "give it a default, as a whole number cannot be missing")).longValue();
    }

    boolean truth(Batch<?> batch, int row) {
        return (Boolean) value(batch, row, "give it a default, as a boolean cannot be missing");
    }

    String text(Batch<?> batch, int row) {
        return CategoryText.of(value(batch, row, "give it the text that training used for what is missing"));
    }

    private Object value(Batch<?> batch, int row, String otherwise) {
        @Nullable Object value;
        Object example = batch.get(row);
        if (example == null) {
            throw new ModelException(batch.number(row) + " is null; give an example, or leave the row out");
        }
        try {
            value = accessor.invoke(example);
        } catch (InvocationTargetException e) {
            Throwable thrown = requireNonNullElse(e.getCause(), e);
            throw new ModelException(
                    name + "() threw "
                            + (ForeignError.isShown(thrown) ? thrown.toString() : ForeignError.inWords(thrown))
                            + " for "
                            + batch.row(row),
                    ForeignError.asCause(thrown));
        } catch (IllegalAccessException e) {
            throw new ModelException("cannot read " + name + " of " + batch.row(row), e);
        }
        if (value == null) {
            throw new ModelException(name + " is null for " + batch.row(row) + "; " + otherwise);
        }
        return value;
    }

    @Override
    public String toString() {
        return type.getSimpleName() + " " + name;
    }
}
