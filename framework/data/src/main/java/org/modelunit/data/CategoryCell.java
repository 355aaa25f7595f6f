package org.modelunit.data;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelunit.error.DataException;

/**
 * Cells that hold a constant of an enum: the text that the constant prints, such as {@code <0}; else its name in any case, with
 * spaces and hyphens for underscores.
 */
final class CategoryCell {

    private final Map<String, Enum<?>> byText = new LinkedHashMap<>();
    private final Map<String, Enum<?>> byName = new HashMap<>();

    private CategoryCell(List<Enum<?>> constants) {
        constants.forEach(this::addText);
        constants.forEach(constant -> byName.put(normal(constant.name()), constant));
    }

    static CellType of(Class<?> type) {
        List<Enum<?>> constants = Stream.of(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
        CategoryCell category = new CategoryCell(constants);
        return new CellType(
                "one of " + CsvTable.inQuotes(category.byText.keySet()),
                category::parse,
                text -> "correct the cell, or add a constant to " + type.getSimpleName());
    }

    private void addText(Enum<?> constant) {
        Enum<?> other = byText.putIfAbsent(constant.toString(), constant);
        if (other != null) {
            throw new DataException(
                    "two constants of " + constant.getDeclaringClass().getSimpleName() + ", "
                            + other.name() + " and " + constant.name() + ", both print '" + constant
                            + "'; give each a text of its own in toString()");
        }
    }

    private Optional<Object> parse(String text) {
        Enum<?> printed = byText.get(text);
        return Optional.ofNullable(printed == null ? byName.get(normal(text)) : printed);
    }

    private static String normal(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
