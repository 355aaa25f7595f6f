package org.modelunit.figure;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Counts of examples by two properties: truth and decision, or how each of two models decided.
 *
 * @param title what is shown
 * @param rowsAre what the rows are, such as "truly"
 * @param rows the names of the rows, from above; 1 to {@value #MOST_NAMES}
 * @param columnsAre what the columns are, such as "decided"
 * @param columns the names of the columns, from the left; 1 to {@value #MOST_NAMES}
 * @param counts for each row its number of examples in each column
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Matrix(
        String title,
        String rowsAre,
        List<String> rows,
        String columnsAre,
        List<String> columns,
        List<List<Long>> counts)
        implements Figure {

    /** How many rows, and how many columns, can be read. */
    public static final int MOST_NAMES = 30;

    public Matrix {
        title = Checked.text(title, "the title of a figure");
        rowsAre = Checked.text(rowsAre, "what the rows are");
        columnsAre = Checked.text(columnsAre, "what the columns are");
        rows = names(rows, "rows");
        columns = names(columns, "columns");
        counts = Checked.table(counts, rows.size(), columns.size());
    }

    private static List<String> names(List<String> names, String what) {
        List<String> copy = Checked.some(names, what);
        if (copy.size() > MOST_NAMES) {
            throw new IllegalArgumentException("there are " + copy.size() + " " + what
                    + ", but nobody can read more than " + MOST_NAMES + "; add up those with the fewest examples");
        }
        return copy.stream()
                .map(name -> Checked.text(name, "the name of one of the " + what))
                .toList();
    }
}
