package org.modelunit.settings;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How much of the rows of data is shown to whoever reads failures, consoles and reports.
 *
 * @param mode {@code modelunit.rows}: whether values are shown at all
 * @param columns {@code modelunit.rows.columns}: the columns whose values may be shown; distinct names
 * @param limit {@code modelunit.rows.limit}: how many rows one list shows at most
 * @param bytes {@code modelunit.rows.bytes}: how many bytes of values, in UTF-8, one list shows at most
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RowsShown(Mode mode, List<String> columns, int limit, int bytes) {

    /** The setting that says whether values are shown. */
    @API(status = Status.INTERNAL, since = "0.1")
    public static final String KEY = "modelunit.rows";

    /** The largest number of rows, and of bytes, that can be asked for. */
    static final int MOST = 1_000_000;

    /** No values, whatever is asked for: what holds unless a setting says otherwise. */
    public static final RowsShown IDS = new RowsShown(Mode.IDS, List.of(), 5, 2048);

    /** Keeps an unmodifiable copy of the columns. */
    public RowsShown {
        columns = List.copyOf(columns);
    }

    /** Whether values of rows are shown. */
    public enum Mode {
        /** Rows are numbers and keys, columns are names. */
        IDS,
        /** The values of the named columns are shown. */
        VALUES,
        /**
         * Values were asked for, but not by a system property, in a build with {@code CI=true}, whose logs many can read: numbers and keys
         * are shown.
         */
        WITHHELD
    }
}
