package org.modelunit.weakspot;

import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Numbers;

/** What a column holds for one example, whatever the type it came in: nothing, a {@code Double} or a {@code String}. */
final class Cells {

    /** Not what Java alone reads as a number, such as "1d" or "0x1p3". */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Cells() {}

    /** The cell of a value; null where the value is missing: null itself, an empty optional, NaN, a blank text. */
    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? of(optional.getAsDouble()) : null;
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? of(optional.getAsInt()) : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? of(optional.getAsLong()) : null;
        }
        if (value instanceof Number number) {
            return Double.isNaN(number.doubleValue()) ? null : (Object) (number.doubleValue() + 0.0); // one zero of two
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value == null) {
            return null;
        }
        String text = value.toString();
        return text.isBlank() ? null : text;
    }

    /** Tells whether values of a type can be searched. */
    static boolean isSearchable(Object value) {
        return value instanceof Number
                || value instanceof CharSequence
                || value instanceof Character
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof OptionalDouble
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof TemporalAccessor
                || value instanceof Optional<?> optional
                        && optional.map(Cells::isSearchable).orElse(true);
    }

    static boolean isNumber(Object cell) {
        return cell instanceof Double || NUMBER.matcher(cell.toString().strip()).matches();
    }

    /** The number in a cell; NaN where there is none. */
    static double number(@Nullable Object cell) {
        if (cell instanceof Double number) {
            return number;
        }
        return cell == null || !isNumber(cell)
                ? Double.NaN
                : Double.parseDouble(cell.toString().strip()) + 0.0;
    }

    static String text(Object cell) {
        return cell instanceof Double number ? Numbers.plain(number) : cell.toString();
    }
}
