package org.modelunit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One line of a table as text, for whoever wants no record of their own; immutable.
 *
 * <p>All rows of a table share one header.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Row {

    private final Header header;
    private final List<String> cells;

    private Row(Header header, List<String> cells) {
        this.header = header;
        this.cells = cells;
    }

    /**
     * Returns a row of a table.
     *
     * @param header the table's columns
     * @param cells one text for each column
     */
    public static Row of(Header header, List<String> cells) {
        if (cells.size() != header.columns().size()) {
            throw new IllegalArgumentException(
                    "there are " + header.columns().size() + " columns, but " + cells.size() + " cells");
        }
        return new Row(header, List.copyOf(cells));
    }

    /** Returns the names of the columns, in their order. */
    public List<String> columns() {
        return header.columns();
    }

    /** Returns the cells, in the order of the columns. */
    public List<String> cells() {
        return cells;
    }

    /**
     * Returns a cell.
     *
     * @param column the column's name
     * @throws IllegalArgumentException if there is no such column
     */
    public String get(String column) {
        Integer index = header.indexes().get(column);
        if (index == null) {
            throw new IllegalArgumentException(
                    "there is no column '" + column + "'; the columns are " + header.columns());
        }
        return cells.get(index);
    }

    /**
     * Returns a cell as a number.
     *
     * @param column the column's name
     * @throws NumberFormatException if the cell is no number; the message names the column
     */
    public double number(String column) {
        String text = get(column);
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            NumberFormatException told =
                    new NumberFormatException("column '" + column + "' holds '" + text + "', no number");
            told.initCause(e);
            throw told;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row that && columns().equals(that.columns()) && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return 31 * columns().hashCode() + cells.hashCode();
    }

    /** Returns the row as {@code column=cell} pairs. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(columns().get(i)).append('=').append(cells.get(i));
        }
        return text.toString();
    }

    /** The columns of a table, distinct and in their order. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public static final class Header {

        private final List<String> columns;
        private final Map<String, Integer> indexes;

        private Header(List<String> columns, Map<String, Integer> indexes) {
            this.columns = columns;
            this.indexes = indexes;
        }

        /**
         * Returns a header.
         *
         * @param columns the columns' names, distinct
         */
        public static Header of(List<String> columns) {
            Map<String, Integer> indexes = new HashMap<>();
            for (String column : columns) {
                if (indexes.putIfAbsent(column, indexes.size()) != null) {
                    throw new IllegalArgumentException("the column '" + column + "' occurs twice");
                }
            }
            return new Header(List.copyOf(columns), Map.copyOf(indexes));
        }

        /** Returns the columns' names, in their order. */
        public List<String> columns() {
            return columns;
        }

        private Map<String, Integer> indexes() {
            return indexes;
        }
    }
}
