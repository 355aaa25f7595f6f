package org.modelunit.data;

import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.modelunit.error.DataException;

/** Finds the column that a record's component is read from. */
final class ColumnOf {

    private ColumnOf() {}

    /**
     * Returns the column's place; -1 if there is none. A column of the same name comes first, then one in snake_case, then one of the same
     * letters and digits.
     *
     * @throws DataException if several columns are named so
     */
    static int component(RecordComponent component, FileTable table) {
        Column named = component.getAnnotation(Column.class);
        if (named != null) {
            return table.columns().indexOf(named.value());
        }
        for (UnaryOperator<String> form :
                List.<UnaryOperator<String>>of(UnaryOperator.identity(), ColumnOf::camelCase, ColumnOf::letters)) {
            String wanted = form.apply(component.getName());
            List<String> columns = table.columns();
            List<Integer> found = IntStream.range(0, columns.size())
                    .filter(column -> form.apply(columns.get(column)).equals(wanted))
                    .boxed()
                    .toList();
            if (found.size() > 1) {
                throw ambiguous(
                        component, table, found.stream().map(columns::get).toList());
            }
            if (!found.isEmpty()) {
                return found.get(0);
            }
        }
        return -1;
    }

    private static DataException ambiguous(RecordComponent component, FileTable table, List<String> columns) {
        return new DataException(ComponentType.inWords(component) + " may mean any of the columns "
                + FileTable.inQuotes(columns) + " of " + table.source().path() + "; name the one it means by @Column(\""
                + columns.get(0) + "\")");
    }

    /** Returns the name that stands in {@link Column}, or else the component's own. */
    static String wanted(RecordComponent component) {
        Column named = component.getAnnotation(Column.class);
        return named == null ? component.getName() : named.value();
    }

    /** Returns the names that were looked for. */
    static String inWords(RecordComponent component) {
        Column named = component.getAnnotation(Column.class);
        if (named != null) {
            return "'" + named.value() + "'";
        }
        String name = component.getName();
        String snakeCase = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
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

    /** What is left of a name when nobody looks at upper and lower case, nor at what stands between words. */
    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ _.-]", "");
    }
}
