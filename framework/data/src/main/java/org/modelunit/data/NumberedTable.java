package org.modelunit.data;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Row;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Regressed;

/** A file of examples with a true number; made by {@link Csv#truthNumber} and {@link JsonLines#truthNumber}. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class NumberedTable {

    private final Examples<Double> examples;

    NumberedTable(Examples<Double> examples) {
        this.examples = examples;
    }

    /**
     * Returns the file with a column that identifies its examples, for {@link Dataset#holdout(org.modelunit.Split)}.
     *
     * @param column its name; no cell may be missing, but several may be equal: such rows stay together in a split
     */
    public NumberedTable keyedBy(String column) {
        return new NumberedTable(examples.keyed(new Keying.ByColumn(column)));
    }

    /**
     * Returns the file with its examples identified by their content, for {@link Dataset#holdout(org.modelunit.Split)}: an example's
     * key is all that the file says about it, ignored columns and the truth as well. In CSV that is all cells of the row, joined by the
     * character U+001F in the order of the file; in JSON Lines it is the line without spaces around it.
     */
    public NumberedTable keyedByContent() {
        return new NumberedTable(examples.keyed(new Keying.Content()));
    }

    /**
     * Reads the file into a data set of records. It is named as the file without its extension.
     *
     * @param type the class of the records; no component takes the truth, as a model would see the answer
     * @param <I> the class of the records
     * @throws org.modelunit.error.DataException if the file cannot be read, does not fit the record, or lacks a true number
     */
    public <I extends Record> Dataset<I, Double> as(Class<I> type) {
        return examples.as(type);
    }

    /**
     * Reads the file into a data set of rows of text, which have all columns but the truth and ignored ones.
     *
     * @throws org.modelunit.error.DataException if the file cannot be read, or lacks a true number
     */
    public Dataset<Row, Double> asRows() {
        return examples.asRows();
    }

    /**
     * Reads the file into the evaluation of predictions that were made elsewhere. Columns that are neither truth, prediction nor
     * ignored stay in its inputs, for slices; their origin is the file.
     *
     * @param predicted the column of the predicted numbers
     * @throws org.modelunit.error.DataException if the file cannot be read, lacks a true or predicted number, or the column is the
     *     truth's or the key's
     */
    public Evaluation<Row, Regressed> evaluationOf(String predicted) {
        examples.roles().with(predicted, "the prediction");
        FileTable table = examples.source().read();
        double[] numbers = table.values(predicted, NumberCell.DOUBLE, "the prediction").stream()
                .mapToDouble(Double.class::cast)
                .toArray();
        Dataset<Row, Double> dataset = examples.asRows(table, List.of(predicted));
        return Evaluation.ofPredictions(dataset, NumberColumn.wrap(numbers), table.fingerprint());
    }
}
