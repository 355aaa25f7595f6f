package org.modelunit.column;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.NoNulls;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.parallel.Blocks;
import org.modelunit.text.PrintableText;

/** The scores of a classifier: one column of numbers for each label, usually probabilities; immutable. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ClassScores implements Sized {

    private final Labels labels;
    private final List<NumberColumn> columns;
    private volatile @Nullable Probabilities probabilities; // looked at once, by whoever needs them first

    private ClassScores(Labels labels, List<NumberColumn> columns) {
        this.labels = labels;
        this.columns = columns;
    }

    /**
     * Returns scores made of columns.
     *
     * @param labels the labels
     * @param columns one column for each label, in their order, all of one length and without NaN
     * @throws IllegalArgumentException if the columns do not fit the labels, or a score is NaN
     */
    public static ClassScores of(Labels labels, List<NumberColumn> columns) {
        if (columns.size() != labels.size()) {
            throw new IllegalArgumentException("there are " + labels.size() + " labels (" + labels + "), but "
                    + columns.size() + " columns of scores");
        }
        NoNulls.require(columns, "the column of scores at index ", "give one for each of " + labels);
        int rows = columns.get(0).size();
        for (int code = 0; code < labels.size(); code++) {
            NumberColumn column = columns.get(code);
            if (column.size() != rows) {
                throw new IllegalArgumentException(PrintableText.of("the column of '" + labels.get(code) + "' has "
                        + column.size() + " scores, but the column of '" + labels.get(0) + "' has " + rows));
            }
            String what = "the score of '" + labels.get(code) + "'";
            Blocks.run(rows, (from, to) -> {
                for (int row = from; row < to; row++) {
                    if (Double.isNaN(column.get(row))) {
                        throw new IllegalArgumentException(NotNumbers.message(
                                PrintableText.of(what), rows, each -> Double.isNaN(column.get(each))));
                    }
                }
            });
        }
        return new ClassScores(labels, List.copyOf(columns));
    }

    /** Returns scores whose columns fit the labels and were seen to have no NaN. */
    static ClassScores ofSeen(Labels labels, List<NumberColumn> columns) {
        return new ClassScores(labels, List.copyOf(columns));
    }

    /**
     * Returns scores made of rows; for few of them, as each is an array of its own.
     *
     * @param labels the labels
     * @param rows for each example one score for each label, in their order
     */
    public static ClassScores ofRows(Labels labels, List<double[]> rows) {
        NoNulls.require(rows, "the array of scores of row ", "give one score for each of " + labels);
        double[][] columns = new double[labels.size()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            double[] scores = rows.get(row);
            if (scores.length != columns.length) {
                throw new IllegalArgumentException("row " + row + " has " + scores.length + " scores, but there are "
                        + columns.length + " labels (" + labels + ")");
            }
            for (int code = 0; code < columns.length; code++) {
                columns[code][row] = scores[code];
            }
        }
        return of(labels, Arrays.stream(columns).map(NumberColumn::wrap).toList());
    }

    /**
     * Returns the scores of several batches as one.
     *
     * @param batches the batches, in their order, at least one
     * @throws IllegalArgumentException if they have different labels
     */
    public static ClassScores concatenation(List<ClassScores> batches) {
        ClassScores first = batches.get(0);
        if (batches.size() == 1) {
            return first;
        }
        double[][] columns = new double[first.labels.size()]
                [batches.stream().mapToInt(ClassScores::size).sum()];
        int from = 0;
        for (ClassScores batch : batches) {
            if (!batch.labels.equals(first.labels)) {
                throw new IllegalArgumentException(
                        "one batch has the labels " + first.labels + ", another has " + batch.labels);
            }
            for (int code = 0; code < columns.length; code++) {
                batch.columns.get(code).copyInto(columns[code], from);
            }
            from += batch.size();
        }
        return of(first.labels, Arrays.stream(columns).map(NumberColumn::wrap).toList());
    }

    /** Returns the labels, in the order of the columns. */
    public Labels labels() {
        return labels;
    }

    /** Returns how many examples there are. */
    @Override
    public int size() {
        return columns.get(0).size();
    }

    /**
     * Returns the scores of a label.
     *
     * @param label the label
     * @throws IllegalArgumentException if there is no such label
     */
    public NumberColumn of(String label) {
        return columns.get(labels.indexOf(label));
    }

    /**
     * Returns the scores of a label by its code.
     *
     * @param code from 0 to below {@code labels().size()}
     */
    public NumberColumn column(int code) {
        return columns.get(code);
    }

    /**
     * Copies the score of each row's own label.
     *
     * @param own a label for each row, of these labels
     * @param from the first row
     * @param to the row after the last one
     * @param target where they go
     * @param at the index of the first one there
     */
    public void copyRowsOf(LabelColumn own, int from, int to, double[] target, int at) {
        NumberColumn[] byCode = columns.toArray(NumberColumn[]::new);
        for (int row = from; row < to; row++) {
            target[at + row - from] = byCode[own.code(row)].get(row);
        }
    }

    /**
     * Returns a view of one example's scores, for reading.
     *
     * @param row from 0 to below {@link #size()}
     */
    public Scores row(int row) {
        Objects.checkIndex(row, size());
        return new Scores(row);
    }

    /**
     * Returns the scores of some rows, in the order in which they are named; a row may be named more than once.
     *
     * @param rows the rows' numbers
     */
    public ClassScores rows(int[] rows) {
        ClassScores gathered = new ClassScores(
                labels, columns.stream().map(column -> column.rows(rows)).toList());
        Probabilities known = probabilities;
        if (known != null && known.areAll()) {
            gathered.probabilities = new Probabilities(0, rows.length);
        }
        return gathered;
    }

    /**
     * Refuses scores that are no probabilities of labels that exclude each other: each from 0 to 1, and together 1 in a row.
     * They may miss that by what rounding leaves, 0.001 of the sum. All rows are looked at, once, whatever they weigh.
     *
     * @param purpose what needs probabilities, to begin the message with
     * @throws UndefinedMetricException if a score or a sum is something else; the message names the first such row and says how many
     *     there are
     */
    public void requireProbabilities(String purpose) {
        whyNoProbabilities().ifPresent(why -> {
            throw new UndefinedMetricException(purpose + " needs probabilities, but " + why);
        });
    }

    /** Tells whether the scores are probabilities, as {@link #requireProbabilities} requires. */
    public boolean areProbabilities() {
        return whyNoProbabilities().isEmpty();
    }

    /** What is wrong with the scores as probabilities, and what to do; empty if nothing is. */
    public Optional<String> whyNoProbabilities() {
        Probabilities known = probabilities;
        if (known == null) {
            known = Probabilities.of(this);
            probabilities = known;
        }
        return known.problem(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassScores that && labels.equals(that.labels) && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return 31 * labels.hashCode() + columns.hashCode();
    }

    @Override
    public String toString() {
        return size() + " rows of scores for " + labels;
    }

    /** One example's scores, for reading. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public final class Scores {

        private final int row;

        private Scores(int row) {
            this.row = row;
        }

        /**
         * Returns the score of a label.
         *
         * @param label the label
         */
        public double of(String label) {
            return ClassScores.this.of(label).get(row);
        }

        @Override
        public String toString() {
            return labels.names().stream().map(label -> label + " " + of(label)).collect(Collectors.joining(", "));
        }
    }
}
