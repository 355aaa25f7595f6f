package org.modelunit.integrity;

import java.lang.reflect.Array;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.modelunit.Dataset;
import org.modelunit.error.DataException;

/** Rows as people read them. */
final class RowText {

    private static final int LONGEST = 120;
    private static final int LONGEST_KEY = 40;

    private RowText() {}

    /** A value on one line, shortened. */
    static String of(@Nullable Object value) {
        String text = (value != null && value.getClass().isArray() ? array(value) : String.valueOf(value))
                .replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String array(Object array) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < Array.getLength(array) && text.length() <= LONGEST; i++) {
            text.add(of(Array.get(array, i)));
        }
        return text.toString();
    }

    /** A row by its number, with its key where that is short enough to name it. */
    static String row(Dataset<?, ?> dataset, int row) {
        String key = dataset.keys().map(keys -> keys.get(row)).orElse("");
        boolean names =
                !key.isBlank() && key.length() <= LONGEST_KEY && key.chars().noneMatch(Character::isISOControl);
        return "row " + row + (names ? " ('" + key + "')" : "");
    }

    /** The error of a function that failed on a row. */
    static DataException failure(Dataset<?, ?> dataset, String what, int row, RuntimeException cause) {
        String message =
                cause instanceof IllegalArgumentException ? cause.getMessage() : null; // one of ours says enough
        return new DataException(
                dataset.name() + ": " + what + " failed on row " + row + ", which is "
                        + of(dataset.inputs().get(row)) + ": " + (message == null ? cause.toString() : message),
                cause);
    }
}
