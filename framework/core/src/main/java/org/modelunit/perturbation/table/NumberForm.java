package org.modelunit.perturbation.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.modelunit.text.Numeral;

/** Numbers in whatever type a component or a cell has them; what is whole stays whole. */
final class NumberForm {

    private static final Set<Class<?>> PRIMITIVES =
            Set.of(int.class, long.class, short.class, byte.class, double.class, float.class);
    private static final Set<Class<?>> OTHERS =
            Set.of(Object.class, Optional.class, OptionalDouble.class, OptionalInt.class, OptionalLong.class);

    private NumberForm() {}

    /** Whether values of a declared type can be numbers. */
    static boolean canBeNumber(Class<?> type) {
        return PRIMITIVES.contains(type) || OTHERS.contains(type) || Number.class.isAssignableFrom(type);
    }

    static boolean isNumber(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof Double
                || value instanceof Float
                || value instanceof BigDecimal
                || value instanceof BigInteger
                || value instanceof OptionalDouble
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof Optional<?> optional
                        && optional.filter(NumberForm::isNumber).isPresent();
    }

    /** The number that a value is. */
    static double of(Object value) {
        return value instanceof String text
                ? Double.parseDouble(text)
                : number(value).doubleValue();
    }

    private static Number number(Object value) {
        if (value instanceof Number number) {
            return number;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.orElseThrow();
        }
        if (value instanceof OptionalInt optional) {
            return optional.orElseThrow();
        }
        return value instanceof OptionalLong optional
                ? optional.orElseThrow()
                : number(((Optional<?>) value).orElseThrow());
    }

    /** A value with so much more, which never leaves the range of its type; the same one where that is the same number. */
    static Object plus(Object value, double more) {
        if (!Double.isFinite(of(value)) || !Double.isFinite(more)) {
            return value;
        }
        if (value instanceof String text) {
            return Numeral.isWhole(text)
                    ? whole(new BigInteger(text), text, more)
                    : real(of(text), finite(of(text) + more), text);
        }
        if (value instanceof Double number) {
            return finite(number + more);
        }
        return like(value, exact(value).add(BigDecimal.valueOf(more)), true);
    }

    /** Zeros at the end of a number stay where nothing is added. */
    private static String real(double number, double added, String text) {
        return added == number ? text : plain(BigDecimal.valueOf(added));
    }

    /** Zeros before a number stay where nothing is added. */
    private static String whole(BigInteger number, String text, double more) {
        BigInteger added =
                BigDecimal.valueOf(more).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
        return added.signum() == 0 ? text : number.add(added).toString();
    }

    /**
     * A value times a factor and so much more, computed exactly; the same value where that is the same number.
     *
     * @throws IllegalArgumentException if its type has no such number
     */
    static Object times(Object value, double factor, double more) {
        if (!Double.isFinite(of(value))) {
            return value;
        }
        BigDecimal number = exact(value);
        BigDecimal result = number.multiply(BigDecimal.valueOf(factor)).add(BigDecimal.valueOf(more));
        if (result.compareTo(number) == 0) {
            return value;
        }
        return value instanceof String ? plain(result) : like(value, result, false);
    }

    private static BigDecimal exact(Object value) {
        if (value instanceof String text) {
            boolean hasPower = text.indexOf('e') >= 0 || text.indexOf('E') >= 0; // 1e-999999999 has many digits
            return hasPower ? BigDecimal.valueOf(Double.parseDouble(text)) : new BigDecimal(text);
        }
        Number number = number(value);
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof Double) {
            return BigDecimal.valueOf(number.doubleValue());
        }
        return new BigDecimal(number.toString()); // a float is the decimal that it is written as
    }

    /** Whether two cells are the same number, and not codes of digits alone, such as 01 and 1. */
    static boolean areSame(Object one, Object other) {
        return one instanceof String text
                && other instanceof String otherText
                && !(Numeral.isWhole(text) && Numeral.isWhole(otherText))
                && Numeral.of(text).isPresent()
                && Numeral.of(otherText).isPresent()
                && exact(text).compareTo(exact(otherText)) == 0;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static double finite(double number) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, number));
    }

    /** A number of the type that a value has. */
    private static Object like(Object value, BigDecimal number, boolean isKeptInRange) {
        if (value instanceof Optional<?> optional) {
            return Optional.of(like(optional.orElseThrow(), number, isKeptInRange));
        }
        if (value instanceof OptionalDouble) {
            return OptionalDouble.of(finite(number.doubleValue()));
        }
        if (value instanceof OptionalInt) {
            return OptionalInt.of((int) whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE, isKeptInRange));
        }
        if (value instanceof OptionalLong) {
            return OptionalLong.of(whole(number, Long.MIN_VALUE, Long.MAX_VALUE, isKeptInRange));
        }
        if (value instanceof Double) {
            return finite(number.doubleValue());
        }
        if (value instanceof Float) {
            return Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, number.floatValue()));
        }
        if (value instanceof BigDecimal decimal) {
            return isKeptInRange ? number.setScale(decimal.scale(), RoundingMode.HALF_EVEN) : number;
        }
        if (value instanceof BigInteger) {
            return number.setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
        }
        return smaller(value, number, isKeptInRange);
    }

    private static Object smaller(Object value, BigDecimal number, boolean isKeptInRange) {
        if (value instanceof Integer) {
            return (int) whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE, isKeptInRange);
        }
        if (value instanceof Short) {
            return (short) whole(number, Short.MIN_VALUE, Short.MAX_VALUE, isKeptInRange);
        }
        if (value instanceof Byte) {
            return (byte) whole(number, Byte.MIN_VALUE, Byte.MAX_VALUE, isKeptInRange);
        }
        return whole(number, Long.MIN_VALUE, Long.MAX_VALUE, isKeptInRange);
    }

    private static long whole(BigDecimal number, long least, long most, boolean isKeptInRange) {
        BigDecimal rounded = number.setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal kept = rounded.min(BigDecimal.valueOf(most)).max(BigDecimal.valueOf(least));
        if (!isKeptInRange && kept.compareTo(rounded) != 0) {
            throw new IllegalArgumentException("the result lies outside " + least + " to " + most
                    + ", which is all that the type has; take a wider type or a smaller factor");
        }
        return kept.longValueExact();
    }
}
