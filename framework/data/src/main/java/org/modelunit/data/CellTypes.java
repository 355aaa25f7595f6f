package org.modelunit.data;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The classes whose values a cell can hold. */
final class CellTypes {

    static final CellType TEXT = new CellType("a text", CellType.Form.TEXT, Optional::of, "correct the value");

    private static final CellType FLAG = new CellType(
            "true or false (or yes or no, 1 or 0)",
            CellType.Form.FLAG,
            text -> flag(text.toLowerCase(Locale.ROOT)),
            "correct the cell, or read the column as a String or an enum");

    private static final CellType DATE = new CellType(
            "a date such as 2026-03-31",
            CellType.Form.TEXT,
            CellTypes::date,
            "write dates as year-month-day, or read the column as a String");

    private static final Map<Class<?>, CellType> BY_CLASS = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(boolean.class, FLAG),
            Map.entry(Boolean.class, FLAG),
            Map.entry(LocalDate.class, DATE),
            Map.entry(int.class, NumberCell.INT),
            Map.entry(Integer.class, NumberCell.INT),
            Map.entry(long.class, NumberCell.LONG),
            Map.entry(Long.class, NumberCell.LONG),
            Map.entry(float.class, NumberCell.FLOAT),
            Map.entry(Float.class, NumberCell.FLOAT),
            Map.entry(double.class, NumberCell.DOUBLE),
            Map.entry(Double.class, NumberCell.DOUBLE));

    private CellTypes() {}

    /** Returns how cells become values of a class; empty if they cannot. */
    static Optional<CellType> of(Class<?> type) {
        return type.isEnum() ? Optional.of(CategoryCell.of(type)) : Optional.ofNullable(BY_CLASS.get(type));
    }

    private static Optional<Object> flag(String text) {
        return switch (text) {
            case "true", "yes", "1", "1.0" -> Optional.of(true);
            case "false", "no", "0", "0.0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // the caller knows file, line and column, and tells
        }
    }
}
