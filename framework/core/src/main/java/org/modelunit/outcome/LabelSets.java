package org.modelunit.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.BooleanColumn;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.NoNulls;
import org.modelunit.privacy.ShownValues;
import org.modelunit.text.PrintableText;

/** For each example any number of labels, in columns: one bit for each label and example; immutable. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LabelSets {

    private final Labels labels;
    private final List<BooleanColumn> columns;

    private LabelSets(Labels labels, List<BooleanColumn> columns) {
        this.labels = labels;
        this.columns = columns;
    }

    /**
     * Returns given sets of labels.
     *
     * @param labels the labels that may occur
     * @param sets the labels of each example, none of them null
     * @throws IllegalArgumentException if an example has a label that is not among the labels; the message names the row
     */
    public static LabelSets of(Labels labels, List<? extends Collection<String>> sets) {
        NoNulls.require(sets, "the set of labels of row ", "give each example a set, be it empty");
        boolean[][] columns = new boolean[labels.size()][sets.size()];
        int row = 0;
        for (Collection<String> set : sets) {
            NoNulls.require(set, "in row " + row + " the label at index ", "leave it out");
            for (String label : set) {
                int code = labels.find(label);
                if (code < 0) {
                    throw unknown(row, set, labels);
                }
                columns[code][row] = true;
            }
            row++;
        }
        List<BooleanColumn> packed = new ArrayList<>();
        for (boolean[] column : columns) {
            packed.add(BooleanColumn.of(column));
        }
        return new LabelSets(labels, List.copyOf(packed));
    }

    private static IllegalArgumentException unknown(int row, Collection<String> set, Labels labels) {
        TreeSet<String> unknown = new TreeSet<>(set);
        unknown.removeAll(labels.names());
        ShownValues shown = ShownValues.now();
        String others = shown.isShown(ShownValues.TRUTH)
                ? "'" + String.join("', '", unknown) + "'"
                : shown.value(ShownValues.TRUTH, unknown.first()) + " among its labels";
        return new IllegalArgumentException(PrintableText.of("row " + row + " has " + others
                + ", but the labels are " + labels + "; name all labels that truth or model can have"
                + shown.advice(ShownValues.TRUTH)));
    }

    /**
     * Returns sets of labels made of columns.
     *
     * @param labels the labels
     * @param columns one column for each label, in their order, all of one length
     * @throws IllegalArgumentException if the columns do not fit the labels or each other
     */
    public static LabelSets ofColumns(Labels labels, List<BooleanColumn> columns) {
        if (columns.size() != labels.size()) {
            throw new IllegalArgumentException(
                    "there are " + labels.size() + " labels (" + labels + "), but " + columns.size() + " columns");
        }
        for (int code = 0; code < labels.size(); code++) {
            if (columns.get(code).size() != columns.get(0).size()) {
                throw new IllegalArgumentException(PrintableText.of("the column of '" + labels.get(code) + "' has "
                        + columns.get(code).size() + " rows, but the column of '" + labels.get(0) + "' has "
                        + columns.get(0).size()));
            }
        }
        return new LabelSets(labels, List.copyOf(columns));
    }

    /**
     * Returns for each example the labels whose scores reach a cut-off.
     *
     * @param scores the scores, which need not sum to 1
     * @param cutOff the least score, 0 to 1
     */
    public static LabelSets reaching(ClassScores scores, double cutOff) {
        return reaching(scores, LabelCutOffs.of(cutOff));
    }

    /**
     * Returns for each example the labels whose scores reach their cut-offs.
     *
     * @param scores the scores, which need not sum to 1
     * @param cutOffs the least score of each label
     * @throws IllegalArgumentException if there is a cut-off for a label that is not among the labels
     */
    public static LabelSets reaching(ClassScores scores, LabelCutOffs cutOffs) {
        cutOffs.requireKnown(scores.labels());
        List<BooleanColumn> columns = new ArrayList<>();
        for (int code = 0; code < scores.labels().size(); code++) {
            NumberColumn column = scores.column(code);
            double cutOff = cutOffs.of(scores.labels().get(code));
            columns.add(
                    BooleanColumn.of(column.size(), row -> OperatingPoint.CutOff.isReached(cutOff, column.get(row))));
        }
        return new LabelSets(scores.labels(), List.copyOf(columns));
    }

    /** Returns the labels that may occur. */
    public Labels labels() {
        return labels;
    }

    /** Returns how many examples there are. */
    public int size() {
        return columns.get(0).size();
    }

    /**
     * Returns which examples have a label.
     *
     * @param label the label
     * @throws IllegalArgumentException if there is no such label
     */
    public BooleanColumn of(String label) {
        return columns.get(labels.indexOf(label));
    }

    /**
     * Returns which examples have a label, by its code.
     *
     * @param code from 0 to below {@code labels().size()}
     */
    public BooleanColumn column(int code) {
        return columns.get(code);
    }

    /**
     * Returns one example's labels, for reading.
     *
     * @param row from 0 to below {@link #size()}
     */
    public Set<String> row(int row) {
        Objects.checkIndex(row, size());
        Set<String> set = new LinkedHashSet<>();
        for (int code = 0; code < labels.size(); code++) {
            if (columns.get(code).get(row)) {
                set.add(labels.get(code));
            }
        }
        return set;
    }

    /**
     * Returns the sets of some rows, in the order in which they are named; a row may be named more than once.
     *
     * @param rows the rows' numbers
     */
    public LabelSets rows(int[] rows) {
        return new LabelSets(
                labels, columns.stream().map(column -> column.rows(rows)).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelSets that && labels.equals(that.labels) && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return 31 * labels.hashCode() + columns.hashCode();
    }

    @Override
    public String toString() {
        return size() + " sets of " + labels;
    }
}
