package org.modelunit.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.modelunit.Row;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ShownValues;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.Numeral;
import org.modelunit.text.SimilarText;

/** A file of examples as it was read: its columns, its lines, and the digest of its bytes. */
final class FileTable {

    private final TableSource source;
    private final List<String> columns;
    private final List<? extends FileLine> lines;
    private final Fingerprint fingerprint;
    private final Set<String> ignored = new HashSet<>();

    FileTable(TableSource source, List<String> columns, List<? extends FileLine> lines, Fingerprint fingerprint) {
        this.source = source;
        this.columns = columns;
        this.lines = lines;
        this.fingerprint = fingerprint;
        ignore(source.ignored());
    }

    private void ignore(Set<String> names) {
        Set<String> unknown = new HashSet<>(names);
        for (String column : columns) {
            source.format().nameFor(column, names).ifPresent(name -> {
                ignored.add(column);
                unknown.remove(name);
            });
        }
        unknown.stream().sorted().findFirst().ifPresent(name -> {
            throw new DataException(
                    "there is no column '" + name + "' to ignore in " + source.path() + columnsInWords(columns));
        });
    }

    TableSource source() {
        return source;
    }

    List<String> columns() {
        return columns;
    }

    List<? extends FileLine> lines() {
        return lines;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Returns the file's name without its extension. */
    String name() {
        String name = fingerprint.name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    boolean isIgnored(String column) {
        return ignored.contains(column);
    }

    boolean isMissing(FileLine line, int column) {
        return line.cell(column).isMissing(source.missing());
    }

    /** Returns whether a column numbers the lines and says nothing about them. */
    boolean isIndex(String column) {
        return source.format().isIndex(column, columns);
    }

    /** Returns the place of a column, which serves a purpose that the error names. */
    int indexOf(String column, String purpose) {
        int index = columns.indexOf(column);
        if (index < 0) {
            String hint = hint(column);
            throw new DataException("there is no column '" + column + "' for " + purpose + " in " + source.path()
                    + columnsInWords(columns) + (hint.isEmpty() ? SimilarText.hint(column, columns) : hint));
        }
        if (isIgnored(column)) {
            throw new DataException(
                    "the column '" + column + "' of " + source.path() + " is to be ignored, but holds " + purpose);
        }
        return index;
    }

    /** Returns what may be wrong where a column is not found; empty if nothing looks so. */
    String hint(String wanted) {
        return source.format().hint(wanted, columns);
    }

    /** Returns the values of a column; a missing cell is an error. */
    List<Object> values(String column, CellType type, String purpose) {
        int index = indexOf(column, purpose);
        return lines.stream()
                .<Object>map(line -> value(line, index, type, purpose))
                .toList();
    }

    private Object value(FileLine line, int column, CellType type, String purpose) {
        if (isMissing(line, column)) {
            throw cellError(
                    line, column, type.expected(), "every row needs " + purpose + ", leave out rows without it");
        }
        Cell cell = line.cell(column);
        Object value = type.parse(cell);
        if (value == null) {
            throw cellError(
                    line, column, type.expected(), type.remedy(cell, isShown(column)) + ", or leave out the row");
        }
        return value;
    }

    /** Returns the value of a cell that is not missing, but could be. */
    Object read(FileLine line, int column, CellType type) {
        Cell cell = line.cell(column);
        Object value = type.parse(cell);
        if (value == null) {
            String remedy = cell.kind() == Cell.Kind.PLAIN && cell.text().isEmpty()
                    ? "if an empty cell means missing, too, say " + Numeral.declaration(source.missing(), "")
                    : type.remedy(cell, isShown(column), source.missing());
            throw cellError(line, column, type.expected(), remedy);
        }
        return value;
    }

    /** Returns the lines as rows of the columns that are neither ignored nor left out. */
    List<Row> rows(Collection<String> leftOut) {
        int[] indexes = IntStream.range(0, columns.size())
                .filter(column -> isInput(columns.get(column), leftOut))
                .toArray();
        if ((long) indexes.length * lines.size() > source.format().mostCells()) {
            throw new DataException(source.path() + " has " + indexes.length + " names of values in " + lines.size()
                    + " lines, too many for rows that have a cell for each; read it into records, or let the names be"
                    + " values");
        }
        List<String> kept = Arrays.stream(indexes).mapToObj(columns::get).toList();
        Row.Header header = Row.Header.of(kept)
                .withMissing(source.missing())
                .withSource(source.path().toString());
        return lines.stream()
                .map(line -> Row.of(
                        header,
                        Arrays.stream(indexes)
                                .mapToObj(column -> line.cell(column).text())
                                .toList(),
                        line.number()))
                .toList();
    }

    private boolean isInput(String column, Collection<String> leftOut) {
        return !isIgnored(column) && !leftOut.contains(column) && !isIndex(column);
    }

    /** Returns the error of a cell that holds something else than expected. */
    DataException cellError(FileLine line, int column, String expected, String remedy) {
        Cell cell = line.cell(column);
        String advice = isMissing(line, column) || cell.isNested()
                ? ""
                : ShownValues.now().advice(columns.get(column));
        return new DataException(source.path() + ":" + line.numberOf(column) + ", column '" + columns.get(column)
                + "': expected " + expected + ", but " + found(cell, column) + "; " + remedy + advice);
    }

    /** What a cell holds; texts that were declared to mean "missing" are no secret. */
    private String found(Cell cell, int column) {
        return switch (cell.kind()) {
            case ABSENT -> "the line has none";
            case NULL -> "found null";
            case ARRAY, OBJECT -> "found " + cell.kind().inWords();
            case NUMBER, FLAG -> isMissing(cell) ? missing(cell) : "found " + bare(cell, column);
            case PLAIN, TEXT ->
                cell.text().isEmpty()
                        ? cell.kind() == Cell.Kind.PLAIN ? "the cell is empty" : "the text is empty"
                        : isMissing(cell)
                                ? missing(cell)
                                : "found " + ShownValues.now().value(columns.get(column), cell.text());
        };
    }

    private boolean isMissing(Cell cell) {
        return cell.isMissing(source.missing());
    }

    private static String missing(Cell cell) {
        return "found '" + cell.text() + "', which means missing";
    }

    /** A number or a boolean, which stands in no quotes. */
    private String bare(Cell cell, int column) {
        return isShown(column)
                ? ShownValues.now().value(columns.get(column), cell.text())
                : cell.kind().inWords();
    }

    private boolean isShown(int column) {
        return ShownValues.now().isShown(columns.get(column));
    }

    static String columnsInWords(Collection<String> columns) {
        return "; its columns are " + inQuotes(columns);
    }

    static String inQuotes(Collection<String> texts) {
        return texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(", "));
    }
}
