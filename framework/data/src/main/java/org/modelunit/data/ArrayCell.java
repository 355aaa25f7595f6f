package org.modelunit.data;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cells that hold an array, as JSON writes it; each of its elements is a cell. */
final class ArrayCell {

    private ArrayCell() {}

    /** Returns cells that become a list. */
    static CellType listOf(CellType element) {
        return of(element, List::copyOf);
    }

    /**
     * Returns cells that become an array.
     *
     * @param type the class of its elements, primitive or not
     */
    static CellType arrayOf(Class<?> type, CellType element) {
        return of(element, values -> {
            Object array = Array.newInstance(type, values.size());
            for (int i = 0; i < values.size(); i++) {
                Array.set(array, i, values.get(i));
            }
            return array;
        });
    }

    private static CellType of(CellType element, Function<List<Object>, Object> collector) {
        return new CellType(
                "an array in which each element is " + element.expected(),
                CellType.Form.ARRAY,
                text -> values(text, element).map(collector),
                (text, isQuoted) -> JsonCells.elements(text)
                        .map(cells -> remedy(cells, element, isQuoted))
                        .orElse("write it as JSON does: [0.5, 1, 2]"));
    }

    private static Optional<List<Object>> values(String text, CellType type) {
        List<Cell> cells = JsonCells.elements(text).orElse(null);
        if (cells == null) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            @Nullable Object value = type.parse(cell);
            if (value == null) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(values);
    }

    /** Says what to do about the first element that is none. */
    private static String remedy(List<Cell> cells, CellType type, boolean isQuoted) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (type.parse(cell) == null) {
                String what = "at index " + i + " stands " + cell.kind().inWords() + "; ";
                return what
                        + (cell.kind() == Cell.Kind.NULL
                                ? "write a value, or leave the element out"
                                : type.remedy(cell, isQuoted));
            }
        }
        throw new IllegalStateException("each element is what was expected");
    }
}
