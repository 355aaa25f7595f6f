package org.modelunit.data;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modelunit.Dataset;
import org.modelunit.Row;

/** A file of examples: one column is the truth, and something may identify each. */
record Examples<T>(TableSource source, String truth, CellType cell, Class<T> type, Keying keying) {

    Examples {
        requireNonNull(truth, "truth");
    }

    static Examples<String> labelled(TableSource source, String truth) {
        return new Examples<>(source, truth, CellTypes.TEXT, String.class, new Keying.None());
    }

    static Examples<Double> numbered(TableSource source, String truth) {
        return new Examples<>(source, truth, NumberCell.DOUBLE, Double.class, new Keying.None());
    }

    Examples<T> keyed(Keying other) {
        return new Examples<>(source, truth, cell, type, other);
    }

    /** Returns what the columns are read as so far: none is both truth and key. */
    ColumnRoles roles() {
        ColumnRoles roles = new ColumnRoles(source.path()).with(truth, "the truth");
        keying.columns().forEach(column -> roles.with(column, "the key"));
        return roles;
    }

    <I extends Record> Dataset<I, T> as(Class<I> record) {
        roles();
        FileTable table = source.read();
        Set<String> used = new HashSet<>(keying.columns());
        used.add(truth);
        table.indexOf(truth, "the truth"); // before the record's columns: without it nothing can be done
        return dataset(table, RecordBinding.bind(table, record, Set.of(truth), used));
    }

    Dataset<Row, T> asRows() {
        roles();
        return asRows(source.read(), List.of());
    }

    Dataset<Row, T> asRows(FileTable table, Collection<String> leftOut) {
        Set<String> notInputs = new HashSet<>(leftOut);
        notInputs.add(truth);
        return dataset(table, table.rows(notInputs));
    }

    private <I> Dataset<I, T> dataset(FileTable table, List<I> inputs) {
        List<T> values =
                table.values(truth, cell, "the truth").stream().map(type::cast).toList();
        Dataset<I, T> dataset = Dataset.of(table.name(), inputs, values, table.fingerprint());
        return keying.of(table).map(dataset::withKeys).orElse(dataset);
    }
}
