package org.modelunit.data;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Cells that hold numbers, written as data files write them: digits, a decimal point, an exponent. Java's own parsers take more
 * ("1d", "0x1p3", "NaN", digits of other scripts), which in a data file is a mistake.
 */
final class NumberCell {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity");
    private static final Predicate<String> IS_WHOLE = WHOLE.asMatchPredicate();
    private static final Predicate<String> IS_DECIMAL = DECIMAL.asMatchPredicate();

    static final CellType INT = whole(Integer::valueOf, "an int holds at most 2147483647, so use a long");
    static final CellType LONG = whole(Long::valueOf, "a long holds at most 9223372036854775807, so use a double");
    static final CellType FLOAT = decimal(text -> finite(Float.parseFloat(text)), "it is too large for a float");
    static final CellType DOUBLE = decimal(text -> finite(Double.parseDouble(text)), "it is too large for a double");

    private NumberCell() {}

    private static CellType whole(Function<String, Object> parser, String tooLarge) {
        return new CellType(
                "a whole number",
                text -> IS_WHOLE.test(text) ? inRange(parser, text) : Optional.empty(),
                text -> IS_WHOLE.test(text)
                        ? tooLarge
                        : IS_DECIMAL.test(text) ? "use a double for numbers with a decimal point" : remedy(text));
    }

    private static CellType decimal(Function<String, Optional<Object>> parser, String tooLarge) {
        return new CellType(
                "a number",
                text -> IS_DECIMAL.test(text) ? parser.apply(text) : Optional.empty(),
                text -> IS_DECIMAL.test(text) ? tooLarge : remedy(text));
    }

    private static Optional<Object> inRange(Function<String, Object> parser, String text) {
        try {
            return Optional.of(parser.apply(text));
        } catch (NumberFormatException e) {
            return Optional.empty(); // too large; the caller knows file, line and column, and tells
        }
    }

    private static Optional<Object> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Object> finite(float value) {
        return Float.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    private static String remedy(String text) {
        if (!text.equals(text.strip())) {
            return "take away the spaces around it";
        }
        if (text.contains(",")) {
            return "write numbers with a decimal point and without separators between thousands";
        }
        String bare = text.toLowerCase(Locale.ROOT).replaceFirst("^[+-]", "");
        String word = NOT_FINITE.contains(bare) ? "the model would see it as a number; " : "";
        return word + "correct the cell, or if it means missing, say missing(\"\", \"" + text + "\")";
    }
}
