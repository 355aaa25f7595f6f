package org.modelunit.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A JSON object in each line; a column is the path to a value, with points between the names. */
record JsonLinesFormat() implements TableFormat {

    static final char POINT = '.';

    @Override
    public FileTable read(TableSource source) {
        return JsonLinesFile.read(source);
    }

    /** What is null or not there is missing in any case. */
    @Override
    public Set<String> missing() {
        return Set.of();
    }

    @Override
    public Optional<String> nameFor(String column, Set<String> names) {
        for (int end = column.length(); end >= 0; end = column.lastIndexOf(POINT, end - 1)) {
            if (names.contains(column.substring(0, end))) {
                return Optional.of(column.substring(0, end));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isIndex(String column, List<String> columns) {
        return false;
    }

    /** Where each line has names of its own, rows would have cells by the square of what the file has. */
    @Override
    public long mostCells() {
        return 1L << 28;
    }

    @Override
    public String hint(String wanted, List<String> columns) {
        return columns.stream()
                .filter(column -> column.startsWith(wanted + POINT))
                .findFirst()
                .map(column -> "; '" + wanted + "' is an object, so name a value in it, such as '" + column
                        + "' (in a record by @Column(\"" + column + "\"))")
                .orElse("");
    }
}
