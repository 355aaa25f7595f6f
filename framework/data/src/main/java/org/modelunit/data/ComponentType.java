package org.modelunit.data;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
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
        ComponentType optionalNumber = OPTIONAL_NUMBERS.get(component.getType());
        if (optionalNumber != null) {
            return optionalNumber;
        }
        Type type = component.getGenericType();
        Optional<Type> content = argument(type, Optional.class);
        CellType cell = cell(content.orElse(type)).orElseThrow(() -> unsupported(component));
        return content.isPresent()
                ? new ComponentType(cell, Optional::of, Optional.empty())
                : new ComponentType(cell, UnaryOperator.identity(), null);
    }

    /** Returns how cells become values of a type; empty if they cannot. */
    private static Optional<CellType> cell(Type type) {
        Optional<Type> element = argument(type, List.class);
        if (element.isPresent()) {
            return cell(element.get()).map(ArrayCell::listOf);
        }
        if (!(type instanceof Class<?> plain)) {
            return Optional.empty();
        }
        return plain.isArray()
                ? cell(plain.getComponentType()).map(cell -> ArrayCell.arrayOf(plain.getComponentType(), cell))
                : CellTypes.of(plain);
    }

    /** Returns what a type is an {@code Optional} or a {@code List} of; empty if it is none. */
    private static Optional<Type> argument(Type type, Class<?> around) {
        return type instanceof ParameterizedType generic && generic.getRawType() == around
                ? Optional.of(generic.getActualTypeArguments()[0])
                : Optional.empty();
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
        if (component.getType().isArray()) {
            throw new DataException(
                    inWords(component)
                            + " is an array, which all records would share as their @Default; make it a List, or an Optional of it");
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
                + (type.isArray() ? "" : ", or give it a value by @Default");
    }

    private static DataException unsupported(RecordComponent component) {
        return new DataException(inWords(component) + " is of type "
                + component.getGenericType().getTypeName()
                + ", which no cell can become; a component may be an int, long, float, double or boolean, boxed or not,"
                + " a String, a LocalDate or an enum, an array or a List of these, an Optional of these, an OptionalInt,"
                + " OptionalLong or OptionalDouble");
    }

    static String inWords(RecordComponent component) {
        return "the component '" + component.getName() + "' of "
                + component.getDeclaringRecord().getSimpleName();
    }
}
