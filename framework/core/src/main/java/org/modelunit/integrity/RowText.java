package org.modelunit.integrity;

import org.modelunit.Dataset;

/** Rows as people read them: by number and key, without a value. */
final class RowText {

    private static final int LONGEST_KEY = 40;

    private RowText() {}

    /** A row by its number, with its key where that is short enough to name it. */
    static String row(Dataset<?, ?> dataset, int row) {
        String key = dataset.keys().map(keys -> keys.get(row)).orElse("");
        boolean names =
                !key.isBlank() && key.length() <= LONGEST_KEY && key.chars().noneMatch(Character::isISOControl);
        return "row " + row + (names ? " ('" + key + "')" : "");
    }
}
