package org.modelunit.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Row;

/**
 * A file of JSON Lines in UTF-8: one JSON object in each line. Say how it is to be read, then what it is to become; each step returns a
 * new value.
 *
 * <pre>{@code
 * record Review(String text, @Column("customer.address.city") Optional<String> city, float[] embedding) {}
 *
 * Dataset<Review, String> reviews = JsonLines.of(path).truth("sentiment").keyedBy("id").as(Review.class);
 * }</pre>
 *
 * <p>A column is the path to a value, with points between the names: {@code customer.address.city}. Columns are bound to the components of
 * a record as those of a {@link Csv} file are, so that {@code customerAddressCity} is read from that one, too; to ignore
 * {@code customer} is to ignore all that it holds. Each component needs a column of its own and each column a component, unless it is
 * the truth, a key or ignored.
 *
 * <p>A component may be of all types that {@link Csv} knows, with what JSON tells apart:
 * <ul>
 *   <li>numbers are numbers: {@code "38"} in quotes is a text, and an error for an {@code int};
 *   <li>a {@code boolean} is true or false, 1 or 0;
 *   <li>texts, enums and labels may be written as texts, numbers or booleans;
 *   <li>arrays become a {@code float[]}, {@code double[]}, {@code long[]} or an array of another of these types, or a {@code List} of
 *       them, of any length; {@code float[][]} as well;
 *   <li>what is null or not there is missing, as are the texts that {@link #missing} names; the empty text is a text.
 * </ul>
 *
 * <p>Lines that are blank are skipped. A name that stands twice in one object is an error, as is anything but one object in a line. All
 * errors are {@link org.modelunit.error.DataException}s that name file, line and column.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class JsonLines {

    private final TableSource source;

    private JsonLines(TableSource source) {
        this.source = source;
    }

    /**
     * Returns the file of JSON Lines at a path; nothing is read yet.
     *
     * @param path the file; see {@link Resource} for one on the class path
     */
    public static JsonLines of(Path path) {
        return new JsonLines(TableSource.of(new JsonLinesFormat(), path));
    }

    /**
     * Returns the file with texts that mean "missing", beside null and what is not there.
     *
     * @param texts whole values, such as "", "?" or, for what Python writes without quotes, "NaN"
     */
    public JsonLines missing(String... texts) {
        return new JsonLines(source.missing(List.of(texts)));
    }

    /**
     * Returns the file without some columns.
     *
     * @param columns their names, or those of objects around them; each must be there
     */
    public JsonLines ignoring(String... columns) {
        return new JsonLines(source.ignoring(List.of(columns)));
    }

    /** Returns the file without the columns that no component of a record takes. Rows keep all columns. */
    public JsonLines ignoringOtherColumns() {
        return new JsonLines(source.ignoringOtherColumns());
    }

    /**
     * Returns the file as examples whose truth is a label.
     *
     * @param column the column that holds it
     */
    public LabelledTable truth(String column) {
        return new LabelledTable(Examples.labelled(source, column));
    }

    /**
     * Returns the file as examples whose truth is a number.
     *
     * @param column the column that holds it
     */
    public NumberedTable truthNumber(String column) {
        return new NumberedTable(Examples.numbered(source, column));
    }

    /**
     * Reads the file into records.
     *
     * @param type the class of the records
     * @param <I> the class of the records
     * @throws org.modelunit.error.DataException if the file cannot be read, or does not fit the record
     */
    public <I extends Record> List<I> as(Class<I> type) {
        return RecordBinding.bind(source.read(), type, Set.of(), Set.of());
    }

    /**
     * Reads the file into rows of text, which have a cell for each column of any line: arrays as JSON writes them, and blank ones for what is
     * null or not there.
     *
     * @throws org.modelunit.error.DataException if the file cannot be read
     */
    public List<Row> rows() {
        return source.read().rows(List.of());
    }

    /** Returns the file's path. */
    @Override
    public String toString() {
        return "file of JSON Lines " + source.path();
    }
}
