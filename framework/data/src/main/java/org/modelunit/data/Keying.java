package org.modelunit.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What identifies an example of a file. */
sealed interface Keying {

    /** The separator of information systems: what no cell of a real file holds. */
    String UNIT_SEPARATOR = "\u001f";

    /** Returns the key of each line; empty if there are none. */
    Optional<List<String>> of(FileTable table);

    /** Returns the columns that are used. */
    default Set<String> columns() {
        return Set.of();
    }

    /** Nothing does. */
    record None() implements Keying {

        @Override
        public Optional<List<String>> of(FileTable table) {
            return Optional.empty();
        }
    }

    /** All that the file says about it does, whatever is ignored. */
    record Content() implements Keying {

        @Override
        public Optional<List<String>> of(FileTable table) {
            return Optional.of(
                    table.lines().stream().<String>map(FileLine::content).toList());
        }
    }

    /** A column does. */
    record ByColumn(String column) implements Keying {

        @Override
        public Optional<List<String>> of(FileTable table) {
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
