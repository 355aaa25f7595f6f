package org.modelunit.data;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a user said about a CSV file. */
record CsvLayout(Path path, char separator, Set<String> missing, Set<String> ignored, boolean ignoringOthers) {

    CsvLayout {
        requireNonNull(path, "path");
        if (separator == '"' || separator == '\n' || separator == '\r') {
            throw new IllegalArgumentException("neither a quote nor a line break can separate cells");
        }
        missing = Set.copyOf(missing);
        ignored = Set.copyOf(ignored);
    }

    static CsvLayout of(Path path) {
        return new CsvLayout(path, ',', Set.of(""), Set.of(), false);
    }

    CsvLayout separatedBy(char other) {
        return new CsvLayout(path, other, missing, ignored, ignoringOthers);
    }

    CsvLayout missing(List<String> texts) {
        return new CsvLayout(path, separator, new LinkedHashSet<>(texts), ignored, ignoringOthers);
    }

    CsvLayout ignoring(Collection<String> columns) {
        Set<String> all = new LinkedHashSet<>(ignored);
        all.addAll(columns);
        return new CsvLayout(path, separator, missing, all, ignoringOthers);
    }

    CsvLayout ignoringOtherColumns() {
        return new CsvLayout(path, separator, missing, ignored, true);
    }

    boolean isMissing(String text) {
        return missing.contains(text);
    }
}
