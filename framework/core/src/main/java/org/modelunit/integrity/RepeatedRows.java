package org.modelunit.integrity;

import java.util.List;
import java.util.stream.IntStream;
import org.modelunit.Dataset;
import org.modelunit.claim.Fact;

/** The rows of a data set that repeat an earlier one. */
final class RepeatedRows<I> {

    private final Dataset<? extends I, ?> dataset;
    private final KeyedRows<I> rows;
    private final int[] first; // for each row the number of the first row that is the same

    private RepeatedRows(Dataset<? extends I, ?> dataset, KeyedRows<I> rows) {
        this.dataset = dataset;
        this.rows = rows;
        this.first = EqualRows.firstWithin(rows);
    }

    static <I> RepeatedRows<I> of(Dataset<? extends I, ?> dataset, RowKey<? super I> key) {
        Findings.requireExamples(dataset);
        return new RepeatedRows<>(dataset, KeyedRows.of(dataset, key));
    }

    int size() {
        return first.length;
    }

    /** The rows that repeat another, ascending. */
    IntStream numbers() {
        return IntStream.range(0, first.length).filter(row -> first[row] != row);
    }

    /** The first row that is the same. */
    int first(int row) {
        return first[row];
    }

    /** A row beside the first one that is the same. */
    List<Fact> pair(Findings findings, int row, String relation) {
        return rows.pair(findings, RowText.row(dataset, row), relation, row, rows, first[row]);
    }
}
