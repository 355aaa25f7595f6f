package org.modelunit.integrity;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Tells keys and times that are not there. */
final class MissingValues {

    private MissingValues() {}

    static boolean is(@Nullable Object value) {
        return value == null
                || value instanceof Double number && number.isNaN()
                || value instanceof Float number && number.isNaN()
                || value instanceof Optional<?> optional && (optional.isEmpty() || is(optional.get()))
                || value instanceof OptionalDouble number && (number.isEmpty() || Double.isNaN(number.getAsDouble()))
                || value instanceof OptionalInt whole && whole.isEmpty()
                || value instanceof OptionalLong large && large.isEmpty();
    }
}
