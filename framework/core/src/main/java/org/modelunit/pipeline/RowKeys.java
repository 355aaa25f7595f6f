package org.modelunit.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.error.DataException;
import org.modelunit.text.PrintableText;

/** Keys of rows. */
final class RowKeys {

    private RowKeys() {}

    static void requireUnique(String whose, List<String> keys) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            Integer before = rows.putIfAbsent(keys.get(row), row);
            if (before != null) {
                throw new DataException("the keys of " + whose + " must differ, but '" + PrintableText.of(keys.get(row))
                        + "' is the key of row " + before + " and of row " + row);
            }
        }
    }
}
