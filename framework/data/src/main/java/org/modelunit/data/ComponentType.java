package org.modelunit.data;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;

/**
 * What a record's component takes: the type of its cells, what is made of a cell's value, and what stands for a missing one; null
 * where nothing does.
 */
record ComponentType(
        CellType cell,
        UnaryOperator<Object> wrapper,
        @Nullable Object absent) {

    private static final Map<Class<?>, ComponentType> OPTIONAL_NUMBERS = Map.of(
            OptionalInt.class,
            new ComponentType(NumberCell.INT, value -> OptionalInt.of((Integer) value), OptionalInt.empty()),
            OptionalLong.class,
            new ComponentType(NumberCell.LONG, value -> OptionalLong.of((Long) value), OptionalLong.empty()),
            OptionalDouble.class,
            new ComponentType(NumberCell.DOUBLE, value -> OptionalDouble.of((Double) value), OptionalDouble.empty()));

    static ComponentType of(RecordComponent component) {
        return withDefault(withoutDefault(component), component);
    }

    private static ComponentType withoutDefault(RecordComponent component) {
        Class<?> type = component.getType();
        ComponentType optionalNumber = OPTIONAL_NUMBERS.get(type);
        if (optionalNumber != null) {
            return optionalNumber;
        }
        boolean optional = type == Optional.class;
        CellType cell = CellTypes.of(optional ? content(component) : type).orElseThrow(() -> unsupported(component));
        return optional
                ? new ComponentType(cell, Optional::of, Optional.empty())
                : new ComponentType(cell, UnaryOperator.identity(), null);
    }

    /** Returns the class that an {@code Optional} is of; {@code Object}, which no cell can become, where that is not a plain class. */
    private static Class<?> content(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType optional
                        && optional.getActualTypeArguments()[0] instanceof Class<?> content
                ? content
                : Object.class;
    }

    private static ComponentType withDefault(ComponentType type, RecordComponent component) {
        Default declared = component.getAnnotation(Default.class);
        if (declared == null) {
            return type;
        }
        if (type.absent != null) {
            throw new DataException(inWords(component)
                    + " is empty where its cell is missing, so that it can have no @Default; take away one of the two");
        }
        Object value = type.cell.parse(declared.value());
        if (value == null) {
            throw new DataException("@Default(\"" + declared.value() + "\") of " + inWords(component) + " must be "
                    + type.cell.expected());
        }
        return new ComponentType(type.cell, type.wrapper, value);
    }

    /** Says how a component can take a missing cell. */
    static String remedyForMissing(RecordComponent component) {
        Class<?> type = component.getType();
        String optional = "Optional<" + type.getSimpleName() + ">";
        if (type == int.class || type == Integer.class) {
            optional = "OptionalInt";
        } else if (type == long.class || type == Long.class) {
            optional = "OptionalLong";
        } else if (type == double.class || type == Double.class || type == float.class || type == Float.class) {
            optional = "OptionalDouble";
        } else if (type == boolean.class) {
            optional = "Optional<Boolean>";
        }
        return "if it may be missing, make " + inWords(component) + " an " + optional
                + ", or give it a value by @Default";
    }

    private static DataException unsupported(RecordComponent component) {
        return new DataException(
                inWords(component) + " is of type "
                        + component.getGenericType().getTypeName()
                        + ", which no cell can become; a component may be an int, long, float, double or boolean, boxed or not,"
                        + " a String, a LocalDate or an enum, an Optional of these, an OptionalInt, OptionalLong or OptionalDouble");
    }

    static String inWords(RecordComponent component) {
        return "the component '" + component.getName() + "' of "
                + component.getDeclaringRecord().getSimpleName();
    }
}
