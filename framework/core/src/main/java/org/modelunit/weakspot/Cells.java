package org.modelunit.weakspot;

import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.modelunit.text.CategoryText;
import org.modelunit.text.Numbers;
import org.modelunit.text.Numeral;

/** What a column holds for one example, whatever the type it came in: nothing, a {@code Double} or a {@code String}. */
final class Cells {

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
        if (value == null) {
            return null;
        }
        String text = CategoryText.of(value);
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

    /** The number in a cell, of a text that is one; NaN where there is none. */
    static double number(@Nullable Object cell) {
        if (cell instanceof Double number) {
            return number;
        }
        return cell == null ? Double.NaN : Numeral.of(cell.toString()).orElse(Double.NaN) + 0.0; // one zero of two
    }

    static String text(Object cell) {
        return cell instanceof Double number ? Numbers.plain(number) : cell.toString();
    }
}
