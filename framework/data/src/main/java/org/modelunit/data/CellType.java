package org.modelunit.data;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modelunit.text.Numeral;

/**
 * How the text of a cell becomes a value.
 *
 * @param expected what such a cell holds, in words
 * @param parser gives the value of a text, empty if it is none
 * @param advisor says what to do about a text that is none, and whether the text may be quoted
 * @param isNumber whether values are numbers, so that a word may mean that one is missing
 */
record CellType(String expected, Function<String, Optional<Object>> parser, Advisor advisor, boolean isNumber) {

    /** Says what to do about a text. */
    @FunctionalInterface
    interface Advisor {
        String remedy(String text, boolean isQuoted);
    }

    CellType(String expected, Function<String, Optional<Object>> parser, Function<String, String> advisor) {
        this(expected, parser, (text, isQuoted) -> advisor.apply(text), false);
    }

    /** Returns the value of a text; null if it is none. */
    @Nullable
    Object parse(String text) {
        return parser.apply(text).orElse(null);
    }

    /** Says what to do about a text that is no such value, where there must be one. */
    String remedy(String text, boolean isQuoted) {
        return advisor.remedy(text, isQuoted);
    }

    /** Says what to do about a text that is no such value, where one may be missing. */
    String remedy(String text, boolean isQuoted, Collection<String> missing) {
        return advisor.remedy(text, isQuoted) + (isNumber ? Numeral.remedyIfMissing(text, missing, isQuoted) : "");
    }
}
