package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A column that was not searched, or not wholly.
 *
 * @param column its name
 * @param reason why, in words
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SkippedColumn(String column, String reason) {

    public SkippedColumn {
        requireNonNull(column, "column");
        requireNonNull(reason, "reason");
    }

    /** Returns column and reason. */
    @Override
    public String toString() {
        return column + " (" + reason + ")";
    }
}
