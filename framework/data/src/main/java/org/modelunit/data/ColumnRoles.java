package org.modelunit.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.modelunit.error.DataException;

/**
 * What the columns of a file are read as. Each has one role: a truth that is read as a prediction, too, is a slip of the pen that makes
 * a perfect model.
 */
final class ColumnRoles {

    private final Path path;
    private final Map<String, String> purposes = new LinkedHashMap<>();

    ColumnRoles(Path path) {
        this.path = path;
    }

    /**
     * Gives a column its role.
     *
     * @param purpose what it is read as, for instance "the truth"
     * @throws DataException if it has another role already
     */
    ColumnRoles with(String column, String purpose) {
        String before = purposes.putIfAbsent(column, purpose);
        if (before != null) {
            throw new DataException("the column '" + column + "' of " + path + " is named both as " + before
                    + " and as " + purpose + "; name a column of its own for each");
        }
        return this;
    }
}
