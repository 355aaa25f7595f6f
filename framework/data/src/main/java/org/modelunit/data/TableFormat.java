package org.modelunit.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a file writes its examples. */
sealed interface TableFormat permits CsvFormat, JsonLinesFormat {

    /** Reads a file. */
    FileTable read(TableSource source);

    /** Returns the texts that mean "missing" where nobody says which. */
    Set<String> missing();

    /** Returns the name among some that means a column: its own, or where files nest values, the name of an object around it. */
    Optional<String> nameFor(String column, Set<String> names);

    /** Returns whether a column numbers the lines and says nothing about them. */
    boolean isIndex(String column, List<String> columns);

    /** Returns how many cells all rows may have together. */
    long mostCells();

    /** Returns what may be wrong where a column is not found; empty if nothing looks so. */
    String hint(String wanted, List<String> columns);
}
