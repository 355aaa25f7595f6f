package org.modelunit.integrity;

import org.jspecify.annotations.Nullable;
import org.modelunit.Dataset;
import org.modelunit.text.InputText;

/** Rows as people read them. */
final class RowText {

    private static final int LONGEST = 120;
    private static final int LONGEST_KEY = 40;

    private RowText() {}

    /** A value on one line, shortened. */
    static String of(@Nullable Object value) {
        return InputText.onOneLine(value, LONGEST);
    }

    /** A row by its number, with its key where that is short enough to name it. */
    static String row(Dataset<?, ?> dataset, int row) {
        String key = dataset.keys().map(keys -> keys.get(row)).orElse("");
        boolean names =
                !key.isBlank() && key.length() <= LONGEST_KEY && key.chars().noneMatch(Character::isISOControl);
        return "row " + row + (names ? " ('" + key + "')" : "");
    }
}
