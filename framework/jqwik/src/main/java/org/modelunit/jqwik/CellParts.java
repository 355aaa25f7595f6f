package org.modelunit.jqwik;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.Row;

/** The cells of rows of one table. */
final class CellParts implements InputParts {

    private final Row first;

    /**
     * Creates the parts of a table's rows.
     *
     * @param first one of them
     */
    CellParts(Row first) {
        this.first = first;
    }

    @Override
    public String typeName() {
        return "Row";
    }

    @Override
    public List<String> names() {
        return first.columns();
    }

    @Override
    public @Nullable Object[] partsOf(Object input) {
        return ((Row) input).cells().toArray();
    }

    @Override
    public Object of(@Nullable Object[] parts) {
        return first.withCells(Arrays.stream(parts).map(String::valueOf).toList());
    }
}
