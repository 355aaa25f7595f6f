package org.modelunit.perturbation.table;

import org.jspecify.annotations.Nullable;
import org.modelunit.Row;

/** A cell of each row, as text. */
record RowSlot(String name) implements ValueSlot<Row> {

    RowSlot {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name the column to change");
        }
    }

    @Override
    public @Nullable Object value(Row input) {
        return input.find(name).orElse(null);
    }

    @Override
    public @Nullable Object number(Row input) {
        if (input.isMissing(name)) {
            return null;
        }
        double checked = input.number(name); // says in which file, line and column there is none
        return Double.isNaN(checked) ? null : input.get(name);
    }

    @Override
    public Row with(Row input, Object value) {
        if (value instanceof String text) {
            return input.with(name, text);
        }
        throw new IllegalArgumentException("cells are texts, but the new one for the column '" + name + "' is a "
                + value.getClass().getSimpleName() + "; write it as a text");
    }

    @Override
    public Row withMissing(Row input) {
        return input.isMissing(name) ? input : input.withMissing(name);
    }

    @Override
    public void requireNumber() {
        // each cell tells
    }

    @Override
    public void requireCanBeMissing() {
        // each can
    }
}
