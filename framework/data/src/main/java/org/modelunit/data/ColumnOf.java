package org.modelunit.data;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;

/** Finds the column that a record's component is read from. */
final class ColumnOf {

    private ColumnOf() {}

    /** Returns the column's place; -1 if there is none. */
    static int component(RecordComponent component, List<String> columns) {
        Column named = component.getAnnotation(Column.class);
        if (named != null) {
            return columns.indexOf(named.value());
        }
        int exact = columns.indexOf(component.getName());
        if (exact >= 0) {
            return exact;
        }
        String camelCase = camelCase(component.getName());
        return columns.stream().map(ColumnOf::camelCase).toList().indexOf(camelCase);
    }

    /** Returns the names that were looked for. */
    static String inWords(RecordComponent component) {
        Column named = component.getAnnotation(Column.class);
        if (named != null) {
            return "'" + named.value() + "'";
        }
        String name = component.getName();
        String snakeCase = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return snakeCase.equals(name) ? "'" + name + "'" : "'" + name + "' or '" + snakeCase + "'";
    }

    private static String camelCase(String name) {
        StringBuilder camelCase = new StringBuilder();
        for (String part : name.split("_", -1)) {
            boolean first = camelCase.isEmpty();
            camelCase.append(
                    first || part.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camelCase.toString();
    }
}
