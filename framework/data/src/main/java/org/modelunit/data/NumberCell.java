package org.modelunit.data;

import java.util.Optional;
import java.util.function.Function;
import org.modelunit.text.Numeral;

/** Cells that hold a {@link Numeral} that fits its type. */
final class NumberCell {

    static final CellType INT = whole(Integer::valueOf, "an int holds at most 2147483647, so use a long");
    static final CellType LONG = whole(Long::valueOf, "a long holds at most 9223372036854775807, so use a double");
    static final CellType FLOAT = decimal(text -> finite(Float.parseFloat(text)), "it is too large for a float");
    static final CellType DOUBLE = decimal(text -> finite(Double.parseDouble(text)), "it is too large for a double");

    private NumberCell() {}

    private static CellType whole(Function<String, Object> parser, String tooLarge) {
        return new CellType(
                "a whole number",
                CellType.Form.NUMBER,
                text -> isWhole(text) ? inRange(parser, digits(text)) : Optional.empty(),
                (text, isQuoted) -> isWhole(text)
                        ? tooLarge
                        : Numeral.isDecimal(text)
                                ? "use a double for numbers with a decimal point"
                                : Numeral.remedy(text, isQuoted));
    }

    private static CellType decimal(Function<String, Optional<Object>> parser, String tooLarge) {
        return new CellType(
                "a number",
                CellType.Form.NUMBER,
                text -> Numeral.isDecimal(text) ? parser.apply(text) : Optional.empty(),
                (text, isQuoted) -> Numeral.isDecimal(text) ? tooLarge : Numeral.remedy(text, isQuoted));
    }

    private static boolean isWhole(String text) {
        return Numeral.isWhole(digits(text));
    }

    /** A whole number without the point and the zeros that pandas writes where other cells of the column are missing: 38.0. */
    private static String digits(String text) {
        int point = text.indexOf('.');
        boolean isRound = point > 0 && text.chars().skip(point + 1L).allMatch(digit -> digit == '0');
        return isRound ? text.substring(0, point) : text;
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
}
