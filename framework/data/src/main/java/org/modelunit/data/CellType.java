package org.modelunit.data;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a cell becomes a value.
 *
 * @param expected what such a cell holds, in words
 * @param parser gives the value of a text, empty if it is none
 * @param advisor says what to do about a text that is none
 */
record CellType(String expected, Function<String, Optional<Object>> parser, Function<String, String> advisor) {

    /** Returns the value of a text; null if it is none. */
    @Nullable
    Object parse(String text) {
        return parser.apply(text).orElse(null);
    }

    /** Says what to do about a text that is no such value. */
    String remedy(String text) {
        return advisor.apply(text);
    }
}
