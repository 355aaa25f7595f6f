package org.modelunit.data;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.Row;

/** A file of examples with a true label; made by {@link Csv#truth} and {@link JsonLines#truth}. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LabelledTable {

    private final Examples<String> examples;

    LabelledTable(Examples<String> examples) {
        this.examples = examples;
    }

    /**
     * Returns the file with a column that identifies its examples, for {@link Dataset#holdout(org.modelunit.Split)}.
     *
     * @param column its name; no cell may be missing, but several may be equal: such rows stay together in a split
     */
    public LabelledTable keyedBy(String column) {
        return new LabelledTable(examples.keyed(new Keying.ByColumn(column)));
    }

    /**
     * Returns the file with its examples identified by their content, for {@link Dataset#holdout(org.modelunit.Split)}: an example's
     * key is all that the file says about it, ignored columns and the truth as well. In CSV that is all cells of the row, joined by the
     * character U+001F in the order of the file; in JSON Lines it is the line without spaces around it.
     */
    public LabelledTable keyedByContent() {
        return new LabelledTable(examples.keyed(new Keying.Content()));
    }

    /**
     * Reads the file into a data set of records. It is named as the file without its extension.
     *
     * @param type the class of the records; no component takes the truth, as a model would see the answer
     * @param <I> the class of the records
     * @throws org.modelunit.error.DataException if the file cannot be read, does not fit the record, or lacks a label
     */
    public <I extends Record> Dataset<I, String> as(Class<I> type) {
        return examples.as(type);
    }

    /**
     * Reads the file into a data set of rows of text, which have all columns but the truth and ignored ones.
     *
     * @throws org.modelunit.error.DataException if the file cannot be read, or lacks a label
     */
    public Dataset<Row, String> asRows() {
        return examples.asRows();
    }

    /**
     * Returns the file as one that also holds a model's scores, in columns named like the labels.
     *
     * @param labels all labels that the model knows
     */
    public PredictedTable scores(String... labels) {
        return new PredictedTable(examples).scores(labels);
    }

    /**
     * Returns the file as one that also holds a model's predictions, of labels that have an order; see
     * {@link PredictedTable#labels(String...)}.
     *
     * @param fromLowestToHighest all labels that the model knows
     */
    public PredictedTable labels(String... fromLowestToHighest) {
        return new PredictedTable(examples).labels(fromLowestToHighest);
    }

    /**
     * Returns the file as one that also holds a model's score for a label.
     *
     * @param label the label
     * @param column the column that holds its scores
     */
    public PredictedTable score(String label, String column) {
        return new PredictedTable(examples).score(label, column);
    }

    /**
     * Returns the file as one that also holds what a model decided.
     *
     * @param column the column that holds the labels it decided for
     */
    public PredictedTable decided(String column) {
        return new PredictedTable(examples).decided(column);
    }
}
