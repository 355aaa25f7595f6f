package org.modelunit.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelunit.error.DataException;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.tensor.file.InputFile;

/** Reads a CSV file as text (RFC 4180; empty lines are skipped) and sees to it that every line has all its cells. */
final class CsvFile {

    private static final Pattern PARSER_MESSAGE = Pattern.compile("(.*) \\(record starting at line (\\d+)\\).*");

    /** What a spreadsheet looks for before the table. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)");

    /** The parser reads as much at once, beside a cell that is not at its end. */
    private static final int CHUNK = 1 << 16;

    private final TableSource source;
    private final CsvFormat format;

    private CsvFile(TableSource source, CsvFormat format) {
        this.source = source;
        this.format = format;
    }

    static FileTable read(TableSource source, CsvFormat format) {
        return new CsvFile(source, format).read();
    }

    private FileTable read() {
        Path path = source.path();
        byte[] bytes = InputFile.bytes(path);
        List<CsvLine> lines = parse(Utf8.decode(path, bytes));
        if (lines.isEmpty()) {
            throw new DataException(path + " is empty; its first line should name the columns");
        }
        List<String> columns = lines.get(0).cells();
        requireNoSeparatorLine(columns);
        requireDistinct(columns);
        List<CsvLine> rows = lines.subList(1, lines.size());
        if (rows.isEmpty()) {
            throw new DataException(path + " names " + columns.size() + (columns.size() == 1 ? " column" : " columns")
                    + " in its first line, but has no rows below; look at what wrote the file");
        }
        rows.forEach(row -> requireAllCells(row, columns));
        return new FileTable(source, columns, rows, Fingerprint.of(InputFile.name(path), bytes));
    }

    private List<CsvLine> parse(CharBuffer text) {
        // what the parser would let pass it must report: an open quote swallows the rest of the file
        CsvReader.CsvReaderBuilder parser = CsvReader.builder()
                .fieldSeparator(format.separator())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize((int) Math.min(Integer.MAX_VALUE - 8L, (long) text.remaining() + CHUNK));
        CsvRecordHandler handler = CsvRecordHandler.of(limits -> limits.maxRecordSize(text.remaining() + 1)
                .maxFieldSize(text.remaining() + 1)
                .maxFields(text.remaining() + 1)); // the text is in memory already, so nothing in it is too large
        List<CsvLine> lines = new ArrayList<>();
        try (Reader reader = new CharArrayReader(text.array(), text.position(), text.remaining());
                CsvReader<CsvRecord> records = parser.build(handler, reader)) {
            for (CsvRecord some : records) {
                lines.add(new CsvLine(some.getStartingLineNumber(), some.getFields()));
            }
            return lines;
        } catch (CsvParseException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new DataException(source.path() + " cannot be read: " + e, e);
        }
    }

    private DataException malformed(CsvParseException e) {
        Matcher told = PARSER_MESSAGE.matcher(String.valueOf(e.getMessage()));
        String where = told.matches() ? ":" + told.group(2) : "";
        String what = told.matches() ? told.group(1) : String.valueOf(e.getMessage());
        return new DataException(
                source.path() + where + ": the record that begins here is malformed (" + what
                        + "); close each quote, and double the quotes that belong to a text",
                e);
    }

    private void requireNoSeparatorLine(List<String> columns) {
        Matcher line = SEPARATOR_LINE.matcher(String.join(String.valueOf(format.separator()), columns));
        if (line.matches()) {
            throw new DataException(source.path()
                    + ":1 tells a spreadsheet the separator and names no columns; take that line away, and say"
                    + " separatedBy('"
                    + line.group(1) + "')");
        }
    }

    private void requireDistinct(List<String> columns) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Integer before = first.putIfAbsent(columns.get(i), i);
            if (before != null) {
                throw new DataException(
                        source.path() + ":1: the column '" + columns.get(i) + "' occurs twice, as column "
                                + (before + 1) + " and as column " + (i + 1) + "; give each column a name of its own");
            }
        }
    }

    private void requireAllCells(CsvLine line, List<String> columns) {
        if (line.cells().size() != columns.size()) {
            throw new DataException(source.path() + ":" + line.number() + ": expected " + columns.size()
                    + (columns.size() == 1 ? " cell" : " cells") + " as in the first line, but found "
                    + line.cells().size() + "; " + remedy(line, columns));
        }
    }

    /** What is most likely: a comment, another separator, a cell without its quotes. */
    private String remedy(CsvLine line, List<String> columns) {
        String first = columns.get(0);
        if (first.startsWith("#")) {
            return "if the first line is a comment, take it away";
        }
        if (line.cells().get(0).startsWith("#")) {
            return "if this line is a comment, take it away";
        }
        String separator = format.hint(first, columns);
        if (!separator.isEmpty()) {
            return separator.substring("; ".length());
        }
        return line.cells().size() > columns.size()
                ? "put a cell that holds '" + format.separator() + "' in quotes"
                : "complete the line, or where a cell holds a line break, put it in quotes";
    }
}
