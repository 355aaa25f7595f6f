package org.modelunit.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What identifies an example of a CSV file. */
sealed interface Keying {

    /** The separator of information systems: what no cell of a real file holds. */
    String UNIT_SEPARATOR = "\u001f";

    /** Returns the key of each line; empty if there are none. */
    Optional<List<String>> of(CsvTable table);

    /** Returns the columns that are used. */
    default Set<String> columns() {
        return Set.of();
    }

    /** Nothing does. */
    record None() implements Keying {

        @Override
        public Optional<List<String>> of(CsvTable table) {
            return Optional.empty();
        }
    }

    /** All cells of the line do, in the order of the file, whatever is ignored. */
    record Content() implements Keying {

        @Override
        public Optional<List<String>> of(CsvTable table) {
            return Optional.of(table.lines().stream()
                    .map(line -> String.join(UNIT_SEPARATOR, line.cells()))
                    .toList());
        }
    }

    /** A column does. */
    record ByColumn(String column) implements Keying {

        @Override
        public Optional<List<String>> of(CsvTable table) {
            return Optional.of(table.values(column, CellTypes.TEXT, "the key").stream()
                    .map(String.class::cast)
                    .toList());
        }

        @Override
        public Set<String> columns() {
            return Set.of(column);
        }
    }
}
