package org.modelunit.data;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a user said about a file of examples. */
record TableSource(TableFormat format, Path path, Set<String> missing, Set<String> ignored, boolean ignoringOthers) {

    TableSource {
        requireNonNull(path, "path");
        missing = Set.copyOf(missing);
        ignored = Set.copyOf(ignored);
    }

    static TableSource of(TableFormat format, Path path) {
        return new TableSource(format, path, format.missing(), Set.of(), false);
    }

    TableSource with(TableFormat other) {
        return new TableSource(other, path, missing, ignored, ignoringOthers);
    }

    TableSource missing(List<String> texts) {
        return new TableSource(format, path, new LinkedHashSet<>(texts), ignored, ignoringOthers);
    }

    TableSource ignoring(Collection<String> columns) {
        Set<String> all = new LinkedHashSet<>(ignored);
        all.addAll(columns);
        return new TableSource(format, path, missing, all, ignoringOthers);
    }

    TableSource ignoringOtherColumns() {
        return new TableSource(format, path, missing, ignored, true);
    }

    FileTable read() {
        return format.read(this);
    }
}
