package org.modelunit.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Comma-separated values, or those with another separator. */
record CsvFormat(char separator) implements TableFormat {

    private static final char[] SEPARATORS = {';', '\t', '|', ','};

    CsvFormat {
        if (separator == '"' || separator == '\n' || separator == '\r') {
            throw new IllegalArgumentException("neither a quote nor a line break can separate cells");
        }
    }

    @Override
    public FileTable read(TableSource source) {
        return CsvFile.read(source, this);
    }

    @Override
    public Set<String> missing() {
        return Set.of("");
    }

    @Override
    public Optional<String> nameFor(String column, Set<String> names) {
        return names.contains(column) ? Optional.of(column) : Optional.empty();
    }

    /** The index that pandas writes before all others has no name. */
    @Override
    public boolean isIndex(String column, List<String> columns) {
        return column.isEmpty() && columns.size() > 1 && columns.get(0).isEmpty();
    }

    /** The file has as many. */
    @Override
    public long mostCells() {
        return Long.MAX_VALUE;
    }

    @Override
    public String hint(String wanted, List<String> columns) {
        if (columns.size() == 1) {
            for (char other : SEPARATORS) {
                if (columns.get(0).indexOf(other) >= 0) {
                    String written = other == '\t' ? "\\t" : String.valueOf(other);
                    return "; if cells are separated by '" + written + "', say separatedBy('" + written + "')";
                }
            }
        }
        return "";
    }
}
