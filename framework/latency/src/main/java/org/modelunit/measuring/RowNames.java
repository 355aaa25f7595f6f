package org.modelunit.measuring;

import org.modelunit.Dataset;
import org.modelunit.text.PrintableText;

/** What people know an input of a data set by: the number of its row, and its key where that is short enough to name it. */
final class RowNames {

    private static final int LONGEST_KEY = 40;

    private RowNames() {}

    static String of(Dataset<?, ?> dataset, int row) {
        String key = dataset.keys().map(keys -> keys.get(row)).orElse("");
        return "row " + row + (key.isBlank() || key.length() > LONGEST_KEY ? "" : " ('" + PrintableText.of(key) + "')");
    }
}
