package org.modelunit.data;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.Row;

/** A CSV file whose rows are examples with a true label; made by {@link Csv#truth}. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LabelledCsv {

    private final Examples<String> examples;

    LabelledCsv(Examples<String> examples) {
        this.examples = examples;
    }

    /**
     * Returns the file with a column that identifies its examples, for {@link Dataset#holdout(org.modelunit.Split)}.
     *
     * @param column its name; no cell may be missing, but several may be equal: such rows stay together in a split
     */
    public LabelledCsv keyedBy(String column) {
        return new LabelledCsv(examples.keyed(new Keying.ByColumn(column)));
    }

    /**
     * Returns the file with its examples identified by their content, for {@link Dataset#holdout(org.modelunit.Split)}: an example's
     * key is all cells of its row, also ignored ones and the truth, joined by the character U+001F in the order of the file.
     */
    public LabelledCsv keyedByContent() {
        return new LabelledCsv(examples.keyed(new Keying.Content()));
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
    public PredictedCsv scores(String... labels) {
        return new PredictedCsv(examples).scores(labels);
    }

    /**
     * Returns the file as one that also holds a model's predictions, of labels that have an order; see
     * {@link PredictedCsv#labels(String...)}.
     *
     * @param fromLowestToHighest all labels that the model knows
     */
    public PredictedCsv labels(String... fromLowestToHighest) {
        return new PredictedCsv(examples).labels(fromLowestToHighest);
    }

    /**
     * Returns the file as one that also holds a model's score for a label.
     *
     * @param label the label
     * @param column the column that holds its scores
     */
    public PredictedCsv score(String label, String column) {
        return new PredictedCsv(examples).score(label, column);
    }

    /**
     * Returns the file as one that also holds what a model decided.
     *
     * @param column the column that holds the labels it decided for
     */
    public PredictedCsv decided(String column) {
        return new PredictedCsv(examples).decided(column);
    }
}
