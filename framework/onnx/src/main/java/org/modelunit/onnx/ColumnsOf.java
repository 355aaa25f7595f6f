package org.modelunit.onnx;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.Row;
import org.modelunit.text.PrintableText;
import org.modelunit.text.SimilarText;

/** Numbers of a row or record by the names of its columns. */
final class ColumnsOf {

    private ColumnsOf() {}

    /**
     * Returns what gives the numbers of an example.
     *
     * @throws IllegalArgumentException if the type has no columns, or not these
     */
    static <I> ValueOf<I> of(Class<I> type, List<String> columns) {
        String[] names = columns.toArray(String[]::new);
        if (names.length == 0) {
            throw new IllegalArgumentException("name the columns that fill the matrix");
        }
        if (type == Row.class) {
            return example -> ((Row) example).numbers(names);
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " has no columns, only rows and records have; say matrix(…) or values(…)");
        }
        List<Component> all = Component.of(type);
        List<Component> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(all.stream()
                    .filter(component -> component.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(PrintableText.of("there is no component '" + name
                            + "' of " + type.getSimpleName() + ", only " + all
                            + SimilarText.hint(
                                    name, all.stream().map(Component::name).toList())))));
        }
        return example ->
                chosen.stream().map(component -> component.read(example)).toList();
    }
}
