package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;
import org.modelunit.privacy.NamedValues;
import org.modelunit.privacy.ShownValues;
import org.modelunit.text.Numeral;
import org.modelunit.text.PrintableText;
import org.modelunit.text.SimilarText;

/**
 * One line of a table as text, for whoever wants no record of their own; immutable.
 *
 * <p>All rows of a table share one header.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Row implements NamedValues {

    private final Header header;
    private final List<String> cells;
    private final long line;

    private Row(Header header, List<String> cells, long line) {
        this.header = header;
        this.cells = cells;
        this.line = line;
    }

    /**
     * Returns a row of a table.
     *
     * @param header the table's columns
     * @param cells one text for each column
     */
    public static Row of(Header header, List<String> cells) {
        return of(header, cells, 0);
    }

    /**
     * Returns a row of a table in a file.
     *
     * @param header the table's columns
     * @param cells one text for each column
     * @param line the line of the file that the row begins in, which errors name; 0 where it is not known
     */
    public static Row of(Header header, List<String> cells, long line) {
        if (cells.size() != header.columns().size()) {
            throw new IllegalArgumentException(
                    "there are " + header.columns().size() + " columns, but " + cells.size() + " cells");
        }
        return new Row(header, List.copyOf(cells), line);
    }

    /**
     * Returns a row of the same table with other cells.
     *
     * @param other one text for each column
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public Row withCells(List<String> other) {
        return of(header, other, line);
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
     * Tells whether there is a column of a name.
     *
     * @param column the column's name
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public boolean has(String column) {
        return header.indexes().containsKey(column);
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
            throw new IllegalArgumentException(PrintableText.of("there is no column '" + column + "'; the columns are "
                    + header.columns() + SimilarText.hint(column, header.columns())));
        }
        return cells.get(index);
    }

    /**
     * Returns the row with another text in one cell; what is known of its table and line stays.
     *
     * @param column the column's name
     * @param cell the new text
     * @throws IllegalArgumentException if there is no such column
     */
    public Row with(String column, String cell) {
        get(column); // says which columns there are
        List<String> changed = new ArrayList<>(cells);
        changed.set(requireNonNull(header.indexes().get(column)), requireNonNull(cell, "cell"));
        return new Row(header, List.copyOf(changed), line);
    }

    /**
     * Returns the row with a cell that is missing: with the first text that means so in its table, in the order of characters, or blank
     * if no other does.
     *
     * @param column the column's name
     * @throws IllegalArgumentException if there is no such column
     */
    public Row withMissing(String column) {
        return with(column, header.missing.stream().sorted().findFirst().orElse(""));
    }

    /**
     * Returns a cell; empty where it is missing, see {@link #isMissing}.
     *
     * @param column the column's name
     * @throws IllegalArgumentException if there is no such column
     */
    public Optional<String> find(String column) {
        return Optional.of(get(column)).filter(cell -> !header.isMissing(cell));
    }

    /**
     * Tells whether a cell is missing: blank, or one of the texts that the table's header says to mean it.
     *
     * @param column the column's name
     * @throws IllegalArgumentException if there is no such column
     */
    public boolean isMissing(String column) {
        return header.isMissing(get(column));
    }

    /**
     * Returns a cell as a number, written as {@link Numeral} says.
     *
     * @param column the column's name
     * @throws IllegalArgumentException if there is no such column
     * @throws DataException if the cell is no number or missing; the message names file, line and column as far as they are known
     */
    public double number(String column) {
        String text = get(column);
        if (header.isMissing(text)) {
            throw cellError(
                    column, text, "ask isMissing(\"" + column + "\") first, and say what stands for a missing number");
        }
        return Numeral.of(text).orElseThrow(() -> {
            boolean isShown = ShownValues.now().isShown(column);
            return cellError(
                    column,
                    text,
                    Numeral.remedy(text, isShown) + Numeral.remedyIfMissing(text, header.missing, isShown));
        });
    }

    /**
     * Returns several cells as numbers, see {@link #number}; NaN for those that are missing.
     *
     * @param columns the columns' names
     * @throws IllegalArgumentException if there is no such column
     * @throws DataException if a cell is no number and not missing
     */
    public double[] numbers(String... columns) {
        return Arrays.stream(columns)
                .mapToDouble(column -> isMissing(column) ? Double.NaN : number(column))
                .toArray();
    }

    private DataException cellError(String column, String text, String remedy) {
        ShownValues shown = ShownValues.now();
        String found = text.isEmpty()
                ? "the cell is empty"
                : header.isMissing(text)
                        ? "found '" + text + "', which means missing"
                        : "found " + shown.value(column, text);
        String advice = header.isMissing(text) ? "" : shown.advice(column);
        return new DataException(where(column) + ": expected a number, but " + found + "; " + remedy + advice);
    }

    private String where(String column) {
        String inColumn = "column '" + column + "'";
        if (header.source.isEmpty() && line == 0) {
            String row = ShownValues.now().row(this);
            return inColumn + " of " + (row.isEmpty() ? "a row" : "the row " + row);
        }
        String ofLine = header.source.isEmpty() ? "line " + line : header.source + (line > 0 ? ":" + line : "");
        return ofLine + ", " + inColumn;
    }

    /** Returns the cells by their columns, in the order of the columns; unmodifiable. */
    @Override
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            map.put(columns().get(i), cells.get(i));
        }
        return Collections.unmodifiableMap(map);
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

    /** The columns of a table, distinct and in their order, and what is known of all its rows; immutable. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public static final class Header {

        private final List<String> columns;
        private final Map<String, Integer> indexes;
        private final Set<String> missing;
        private final String source;

        private Header(List<String> columns, Map<String, Integer> indexes, Set<String> missing, String source) {
            this.columns = columns;
            this.indexes = indexes;
            this.missing = missing;
            this.source = source;
        }

        /**
         * Returns a header of a table in which blank cells are missing, and no others.
         *
         * @param columns the columns' names, distinct
         */
        public static Header of(List<String> columns) {
            Map<String, Integer> indexes = new HashMap<>();
            for (String column : columns) {
                if (indexes.putIfAbsent(column, indexes.size()) != null) {
                    throw new IllegalArgumentException(PrintableText.of("the column '" + column + "' occurs twice"));
                }
            }
            return new Header(List.copyOf(columns), Map.copyOf(indexes), Set.of(), "");
        }

        /**
         * Returns the header of a table in which some texts mean "missing", too. Blank cells are missing in every table.
         *
         * @param texts whole cells, such as "?" or "NA"
         */
        public Header withMissing(Collection<String> texts) {
            return new Header(columns, indexes, Set.copyOf(texts), source);
        }

        /**
         * Returns the header of a table that was read from somewhere, which errors name.
         *
         * @param other the file, for instance
         */
        public Header withSource(String other) {
            return new Header(columns, indexes, missing, requireNonNull(other, "source"));
        }

        /** Returns the columns' names, in their order. */
        public List<String> columns() {
            return columns;
        }

        private boolean isMissing(String cell) {
            return missing.contains(cell) || cell.isBlank();
        }

        private Map<String, Integer> indexes() {
            return indexes;
        }
    }
}
