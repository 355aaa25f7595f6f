package org.modelunit.perturbation.table;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Row;

/**
 * Ready-made perturbations of tables: which value of each row is changed, and then how.
 *
 * <pre>{@code
 * Tables.component(Applicant.class, "income").jitter()              // up to 5% up or down
 * Tables.component(Applicant.class, "region").swapAsIn(training)    // another one of those in the data
 * Tables.column("weight").unit(1000)                                // grams where kilograms are meant
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Tables {

    private Tables() {}

    /**
     * Returns the changes of one component of records, which need no wither.
     *
     * @param type the class of records
     * @param component the component's name
     * @param <R> the type of an input
     * @throws IllegalArgumentException if there is no such component
     */
    public static <R extends Record> TableValue<R> component(Class<R> type, String component) {
        return new TableValue<>(new RecordSlot<>(type, component));
    }

    /**
     * Returns the changes of one column of rows without a record.
     *
     * @param column the column's name
     */
    public static TableValue<Row> column(String column) {
        return new TableValue<>(new RowSlot(column));
    }
}
