package org.modelunit.data;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modelunit.Dataset;
import org.modelunit.Row;

/** A CSV file whose rows are examples: one column is the truth, and something may identify each. */
record Examples<T>(CsvLayout layout, String truth, CellType cell, Class<T> type, Keying keying) {

    Examples {
        requireNonNull(truth, "truth");
    }

    static Examples<String> labelled(CsvLayout layout, String truth) {
        return new Examples<>(layout, truth, CellTypes.TEXT, String.class, new Keying.None());
    }

    static Examples<Double> numbered(CsvLayout layout, String truth) {
        return new Examples<>(layout, truth, NumberCell.DOUBLE, Double.class, new Keying.None());
    }

    Examples<T> keyed(Keying other) {
        return new Examples<>(layout, truth, cell, type, other);
    }

    /** Returns what the columns are read as so far: none is both truth and key. */
    ColumnRoles roles() {
        ColumnRoles roles = new ColumnRoles(layout.path()).with(truth, "the truth");
        keying.columns().forEach(column -> roles.with(column, "the key"));
        return roles;
    }

    <I extends Record> Dataset<I, T> as(Class<I> record) {
        roles();
        CsvTable table = CsvFile.read(layout);
        Set<String> used = new HashSet<>(keying.columns());
        used.add(truth);
        table.indexOf(truth, "the truth"); // before the record's columns: without it nothing can be done
        return dataset(table, RecordBinding.bind(table, record, Set.of(truth), used));
    }

    Dataset<Row, T> asRows() {
        roles();
        return asRows(CsvFile.read(layout), List.of());
    }

    Dataset<Row, T> asRows(CsvTable table, Collection<String> leftOut) {
        Set<String> notInputs = new HashSet<>(leftOut);
        notInputs.add(truth);
        return dataset(table, table.rows(notInputs));
    }

    private <I> Dataset<I, T> dataset(CsvTable table, List<I> inputs) {
        List<T> values =
                table.values(truth, cell, "the truth").stream().map(type::cast).toList();
        Dataset<I, T> dataset = Dataset.of(table.name(), inputs, values, table.fingerprint());
        return keying.of(table).map(dataset::withKeys).orElse(dataset);
    }
}
