package org.modelunit.column;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.NoNulls;
import org.modelunit.privacy.ShownValues;
import org.modelunit.text.PrintableText;

/** A column of labels, one for each example, kept as codes; immutable. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LabelColumn {

    private final Labels labels;
    private final int[] codes;

    /**
     * Takes codes as they are: each must be the code of a label.
     *
     * @param labels the labels
     * @param codes one for each row, not copied
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public LabelColumn(Labels labels, int[] codes) {
        this.labels = labels;
        this.codes = codes;
    }

    /**
     * Returns the column of given labels.
     *
     * @param labels the labels that may occur
     * @param names the label of each example
     * @throws IllegalArgumentException if an example's label is not among the labels; the message names the row
     */
    public static LabelColumn of(Labels labels, List<String> names) {
        NoNulls.require(names, "the label of row ", "give each example a label");
        int[] codes = new int[names.size()];
        int row = 0;
        for (String name : names) {
            int code = labels.find(name);
            if (code < 0) {
                ShownValues shown = ShownValues.now();
                throw new IllegalArgumentException(PrintableText.of("row " + row + " has the label "
                        + shown.value(ShownValues.TRUTH, name) + ", but the labels are " + labels
                        + shown.advice(ShownValues.TRUTH)));
            }
            codes[row++] = code;
        }
        return new LabelColumn(labels, codes);
    }

    /**
     * Returns a column over an array of codes without copying it; the caller must not write to it again.
     *
     * @param labels the labels
     * @param codes the code of each example's label, from 0 to below {@code labels.size()}
     */
    public static LabelColumn wrap(Labels labels, int[] codes) {
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] < 0 || codes[row] >= labels.size()) {
                throw new IllegalArgumentException("row " + row + " has the code " + codes[row]
                        + ", but there are only " + labels.size() + " labels");
            }
        }
        return new LabelColumn(labels, codes);
    }

    /** Returns the labels that may occur. */
    public Labels labels() {
        return labels;
    }

    /** Returns how many examples there are. */
    public int size() {
        return codes.length;
    }

    /**
     * Returns the code of an example's label.
     *
     * @param row from 0 to below {@link #size()}
     */
    public int code(int row) {
        return codes[row];
    }

    /**
     * Returns an example's label.
     *
     * @param row from 0 to below {@link #size()}
     */
    public String get(int row) {
        return labels.get(codes[row]);
    }

    /**
     * Copies all codes into an array.
     *
     * @param target where they go
     * @param from the index of the first one there
     */
    public void copyInto(int[] target, int from) {
        System.arraycopy(codes, 0, target, from, codes.length);
    }

    /**
     * Copies the codes of neighbouring rows into an array.
     *
     * @param from the first row
     * @param to the row after the last one
     * @param target where they go
     * @param at the index of the first one there
     */
    public void copyRows(int from, int to, int[] target, int at) {
        System.arraycopy(codes, from, target, at, to - from);
    }

    /**
     * Returns the column of some rows, in the order in which they are named; a row may be named more than once.
     *
     * @param rows the rows' numbers
     */
    public LabelColumn rows(int[] rows) {
        int[] gathered = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            gathered[i] = codes[rows[i]];
        }
        return new LabelColumn(labels, gathered);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelColumn that && labels.equals(that.labels) && Arrays.equals(codes, that.codes);
    }

    @Override
    public int hashCode() {
        return 31 * labels.hashCode() + Arrays.hashCode(codes);
    }

    @Override
    public String toString() {
        return codes.length + " of " + labels;
    }
}
