package org.modelunit.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.Row;
import org.modelunit.error.DataException;
import org.modelunit.provenance.Fingerprint;

/** A CSV file as it was read: its columns, its lines as text, and the digest of its bytes. */
record CsvTable(CsvLayout layout, List<String> columns, List<CsvLine> lines, Fingerprint fingerprint) {

    CsvTable {
        for (String ignored : layout.ignored()) {
            if (!columns.contains(ignored)) {
                throw new DataException(
                        "there is no column '" + ignored + "' to ignore in " + layout.path() + columnsInWords(columns));
            }
        }
    }

    Path path() {
        return layout.path();
    }

    /** Returns the file's name without its extension. */
    String name() {
        String name = fingerprint.name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** Returns the place of a column, which serves a purpose that the error names. */
    int indexOf(String column, String purpose) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new DataException("there is no column '" + column + "' for " + purpose + " in " + path()
                    + columnsInWords(columns) + separatorHint());
        }
        if (layout.ignored().contains(column)) {
            throw new DataException(
                    "the column '" + column + "' of " + path() + " is to be ignored, but holds " + purpose);
        }
        return index;
    }

    /** Returns the values of a column; a missing cell is an error. */
    List<Object> values(String column, CellType type, String purpose) {
        int index = indexOf(column, purpose);
        return lines.stream().map(line -> value(line, index, type, purpose)).toList();
    }

    private Object value(CsvLine line, int column, CellType type, String purpose) {
        String text = line.cell(column);
        if (layout.isMissing(text)) {
            throw cellError(
                    line, column, type.expected(), "every row needs " + purpose + ", leave out rows without it");
        }
        return read(line, column, type);
    }

    /** Returns the value of a cell that is not missing. */
    Object read(CsvLine line, int column, CellType type) {
        String text = line.cell(column);
        Object value = type.parse(text);
        if (value == null) {
            String remedy =
                    text.isEmpty() ? "if an empty cell means missing, too, say missing(\"\", ...)" : type.remedy(text);
            throw cellError(line, column, type.expected(), remedy);
        }
        return value;
    }

    /** Returns the lines as rows of the columns that are neither ignored nor left out. */
    List<Row> rows(Collection<String> leftOut) {
        List<String> kept = columns.stream()
                .filter(column -> !layout.ignored().contains(column) && !leftOut.contains(column))
                .toList();
        int[] indexes = kept.stream().mapToInt(columns::indexOf).toArray();
        Row.Header header = Row.Header.of(kept).withMissing(layout.missing()).withSource(path().toString());
        return lines.stream()
                .map(line -> Row.of(
                        header, Arrays.stream(indexes).mapToObj(line::cell).toList(), line.number()))
                .toList();
    }

    /** Returns the error of a cell that holds something else than expected. */
    DataException cellError(CsvLine line, int column, String expected, String remedy) {
        String text = line.cell(column);
        String found = text.isEmpty() ? "the cell is empty" : "found '" + text + "'";
        String meaning = !text.isEmpty() && layout.isMissing(text) ? ", which means missing" : "";
        return new DataException(path() + ":" + line.numberOf(column) + ", column '" + columns.get(column)
                + "': expected " + expected + ", but " + found + meaning + "; " + remedy);
    }

    /** Returns what to think of when the whole header looks like one column; empty where it does not. */
    String separatorHint() {
        if (columns.size() == 1) {
            for (char other : new char[] {';', '\t', '|', ','}) {
                if (columns.get(0).indexOf(other) >= 0) {
                    String written = other == '\t' ? "\\t" : String.valueOf(other);
                    return "; if cells are separated by '" + written + "', say separatedBy('" + written + "')";
                }
            }
        }
        return "";
    }

    static String columnsInWords(Collection<String> columns) {
        return "; its columns are " + inQuotes(columns);
    }

    static String inQuotes(Collection<String> texts) {
        return texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(", "));
    }
}
