package org.modelunit.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Row;

/**
 * A CSV file in UTF-8 whose first line names the columns. Say how it is to be read, then what it is to become; each step returns a
 * new value.
 *
 * <pre>{@code
 * record Applicant(int age, @Column("personal_status") Status status, double creditAmount, OptionalInt duration) {}
 *
 * Dataset<Applicant, String> all = Csv.of(path).ignoring("telephone").truth("class").keyedByContent().as(Applicant.class);
 * Dataset<Row, Double> prices = Csv.of(path).truthNumber("price").asRows();
 * }</pre>
 *
 * <p>A component of a record is read from the column of its name, be it written in camelCase or in snake_case, or from the one that
 * {@link Column} names; where there is none of these, from the one that has the same letters and digits, whatever their case and what
 * stands between words: {@code Age}, {@code CREDIT AMOUNT}, {@code sepal.length}. Each component needs a column of its own and each
 * column a component, unless it is the truth, a key or ignored. The truth is no component. A first column without a name, as pandas
 * writes a table's index, needs no component and is in no row.
 *
 * <p>Cells are taken as they are; spaces belong to them. A component may be
 * <ul>
 *   <li>an {@code int}, {@code long}, {@code float} or {@code double}: digits, a decimal point, an exponent; never NaN or infinite; whole
 *       numbers also as pandas writes them where some are missing, {@code 38.0};
 *   <li>a {@code boolean}: true or false, yes or no, 1 or 0, 1.0 or 0.0, in upper or lower case;
 *   <li>an enum: the text that a constant prints; where that is its name, in upper or lower case and with spaces or hyphens for
 *       underscores. Models, slices and digests take what the constant prints, so let {@code toString()} give the file's text where a
 *       model's input is a text;
 *   <li>a {@code String}, or a {@code LocalDate} such as 2026-03-31;
 *   <li>an array or a {@code List} of these, written as JSON does: {@code [0.5, 1]};
 *   <li>an {@code OptionalInt}, {@code OptionalLong}, {@code OptionalDouble} or an {@code Optional} of the others, empty where the
 *       cell is missing. Other components take the value of their {@link Default} there; without one a missing cell is an error.
 * </ul>
 *
 * <p>All errors are {@link org.modelunit.error.DataException}s that name file, line and column.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Csv {

    private final TableSource source;

    private Csv(TableSource source) {
        this.source = source;
    }

    /**
     * Returns the CSV file at a path, with commas between its cells; nothing is read yet.
     *
     * @param path the file; see {@link Resource} for one on the class path
     */
    public static Csv of(Path path) {
        return new Csv(TableSource.of(new CsvFormat(','), path));
    }

    /**
     * Returns the file with another character between its cells.
     *
     * @param separator a semicolon or a tab, for instance
     */
    public Csv separatedBy(char separator) {
        return new Csv(source.with(new CsvFormat(separator)));
    }

    /**
     * Returns the file with other texts that mean "missing". Without this, an empty cell does; with it, only the texts named here do.
     *
     * @param texts whole cells, such as "", "?" or "NA"
     */
    public Csv missing(String... texts) {
        return new Csv(source.missing(List.of(texts)));
    }

    /**
     * Returns the file without some columns.
     *
     * @param columns their names; each must be there
     */
    public Csv ignoring(String... columns) {
        return new Csv(source.ignoring(List.of(columns)));
    }

    /** Returns the file without the columns that no component of a record takes. Rows keep all columns. */
    public Csv ignoringOtherColumns() {
        return new Csv(source.ignoringOtherColumns());
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
     * Reads the file into rows of text, which know which of their cells are missing: those that {@link #missing} declares, and blank
     * ones always.
     *
     * @throws org.modelunit.error.DataException if the file cannot be read
     */
    public List<Row> rows() {
        return source.read().rows(List.of());
    }

    /** Returns the file's path. */
    @Override
    public String toString() {
        return "CSV file " + source.path();
    }
}
