package org.modelunit.data;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modelunit.text.Numeral;

/**
 * How a cell becomes a value.
 *
 * @param expected what such a cell holds, in words
 * @param form what a file that tells texts, numbers and booleans apart has to write
 * @param parser gives the value of a text, empty if it is none
 * @param advisor says what to do about a text that is none, and whether the text may be quoted
 */
record CellType(String expected, Form form, Function<String, Optional<Object>> parser, Advisor advisor) {

    /** What a value is in files that tell. */
    enum Form {
        TEXT,
        NUMBER,
        FLAG,
        ARRAY
    }

    /** Says what to do about a text. */
    @FunctionalInterface
    interface Advisor {
        String remedy(String text, boolean isQuoted);
    }

    /** What JSON takes without quotes: a number or a truth value. */
    private static final Pattern BARE = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?|true|false");

    CellType(String expected, Form form, Function<String, Optional<Object>> parser, String remedy) {
        this(expected, form, parser, (text, isQuoted) -> remedy);
    }

    /** Returns the value of a text; null if it is none. */
    @Nullable
    Object parse(String text) {
        return parser.apply(text).orElse(null);
    }

    /** Returns the value of a cell; null if it is none. */
    @Nullable
    Object parse(Cell cell) {
        return fits(cell) ? parse(cell.text()) : null;
    }

    /** Texts may be written as numbers, as codes and labels often are; numbers are no texts. */
    private boolean fits(Cell cell) {
        return switch (cell.kind()) {
            case PLAIN -> true;
            case TEXT -> form == Form.TEXT;
            case NUMBER -> form != Form.ARRAY;
            case FLAG -> form == Form.TEXT || form == Form.FLAG;
            case ARRAY -> form == Form.ARRAY;
            case OBJECT, NULL, ABSENT -> false;
        };
    }

    /** Says what to do about a cell that is no such value, where there must be one. */
    String remedy(Cell cell, boolean isQuoted) {
        if (fits(cell)) {
            return advisor.remedy(cell.text(), isQuoted);
        }
        return switch (cell.kind()) {
            case OBJECT -> "name one of its values by its path, as in @Column(\"customer.city\")";
            case ARRAY -> "read it as an array or a List";
            case TEXT ->
                form == Form.ARRAY
                        ? "write it in brackets"
                        : ofText(cell.text(), isQuoted) + ", or read it as a String";
            default -> form == Form.ARRAY ? "write it in brackets" : "correct the value, or read it as what it is";
        };
    }

    /** A text that is such a value but for its quotes loses them; any other would be no JSON then. */
    private String ofText(String text, boolean isQuoted) {
        if (parse(text) == null) {
            return text.isBlank() ? "write a value" : advisor.remedy(text, isQuoted);
        }
        if (BARE.matcher(text).matches()) {
            return "write it without quotes";
        }
        return form == Form.FLAG
                ? "write true or false, without quotes"
                : "write it without quotes, as JSON writes numbers: no sign but '-', no zero before other digits";
    }

    /** Says what to do about a cell that is no such value, where one may be missing. */
    String remedy(Cell cell, boolean isQuoted, Collection<String> missing) {
        boolean isWord = form == Form.NUMBER && !cell.isNested() && cell.kind() != Cell.Kind.FLAG;
        return remedy(cell, isQuoted) + (isWord ? Numeral.remedyIfMissing(cell.text(), missing, isQuoted) : "");
    }
}
