package org.modelunit.data;

import org.modelunit.error.DataException;
import org.modelunit.text.CategoryText;
import org.modelunit.text.SimilarText;

/** Cells that hold a constant of an enum, by its {@link CategoryText}. */
final class CategoryCell {

    private CategoryCell() {}

    static CellType of(Class<?> type) {
        try {
            return new CellType(
                    "one of " + FileTable.inQuotes(CategoryText.all(type)),
                    CellType.Form.TEXT,
                    text -> CategoryText.read(type, text).map(Object.class::cast),
                    (text, isQuoted) -> "correct the cell, or add a constant to " + type.getSimpleName()
                            + SimilarText.hint(text, CategoryText.all(type)));
        } catch (IllegalArgumentException e) {
            throw new DataException(String.valueOf(e.getMessage()), e);
        }
    }
}
