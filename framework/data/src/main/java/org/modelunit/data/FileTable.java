package org.modelunit.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.modelunit.Row;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ShownValues;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.Numeral;
import org.modelunit.text.SimilarText;

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
                    + columnsInWords(columns) + hint(column));
        }
        if (layout.ignored().contains(column)) {
            throw new DataException(
                    "the column '" + column + "' of " + path() + " is to be ignored, but holds " + purpose);
        }
        return index;
    }

    private String hint(String column) {
        String hint = separatorHint();
        return hint.isEmpty() ? SimilarText.hint(column, columns) : hint;
    }

    /** Returns the values of a column; a missing cell is an error. */
    List<Object> values(String column, CellType type, String purpose) {
        int index = indexOf(column, purpose);
        return lines.stream().map(line -> value(line, index, type, purpose)).toList();
    }

    /** Returns whether a column is the index that pandas writes before all others, without a name. */
    boolean isIndex(String column) {
        return column.isEmpty() && columns.size() > 1 && columns.get(0).isEmpty();
    }

    private Object value(CsvLine line, int column, CellType type, String purpose) {
        String text = line.cell(column);
        if (layout.isMissing(text)) {
            throw cellError(
                    line, column, type.expected(), "every row needs " + purpose + ", leave out rows without it");
        }
        Object value = type.parse(text);
        if (value == null) {
            throw cellError(
                    line, column, type.expected(), type.remedy(text, isShown(column)) + ", or leave out the row");
        }
        return value;
    }

    /** Returns the value of a cell that is not missing, but could be. */
    Object read(CsvLine line, int column, CellType type) {
        String text = line.cell(column);
        Object value = type.parse(text);
        if (value == null) {
            String remedy = text.isEmpty()
                    ? "if an empty cell means missing, too, say " + Numeral.declaration(layout.missing(), "")
                    : type.remedy(text, isShown(column), layout.missing());
            throw cellError(line, column, type.expected(), remedy);
        }
        return value;
    }

    /** Returns the lines as rows of the columns that are neither ignored nor left out. */
    List<Row> rows(Collection<String> leftOut) {
        int[] indexes = IntStream.range(0, columns.size())
                .filter(column -> isInput(columns.get(column), leftOut))
                .toArray();
        List<String> kept = Arrays.stream(indexes).mapToObj(columns::get).toList();
        Row.Header header = Row.Header.of(kept).withMissing(layout.missing()).withSource(path().toString());
        return lines.stream()
                .map(line -> Row.of(
                        header, Arrays.stream(indexes).mapToObj(line::cell).toList(), line.number()))
                .toList();
    }

    private boolean isInput(String column, Collection<String> leftOut) {
        return !layout.ignored().contains(column) && !leftOut.contains(column) && !isIndex(column);
    }

    /** Returns the error of a cell that holds something else than expected. */
    DataException cellError(CsvLine line, int column, String expected, String remedy) {
        String text = line.cell(column);
        return new DataException(path() + ":" + line.numberOf(column) + ", column '" + columns.get(column)
                + "': expected " + expected + ", but " + found(text, column) + "; " + remedy
                + (layout.isMissing(text) ? "" : ShownValues.now().advice(columns.get(column))));
    }

    /** What a cell holds; texts that were declared to mean "missing" are no secret. */
    private String found(String text, int column) {
        if (text.isEmpty()) {
            return "the cell is empty";
        }
        return layout.isMissing(text)
                ? "found '" + text + "', which means missing"
                : "found " + ShownValues.now().value(columns.get(column), text);
    }

    private boolean isShown(int column) {
        return ShownValues.now().isShown(columns.get(column));
    }

    /** Returns what to think of when the whole header looks like one column; empty where it does not. */
    String separatorHint() {
        return separatorHint(columns);
    }

    static String separatorHint(List<String> columns) {
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
