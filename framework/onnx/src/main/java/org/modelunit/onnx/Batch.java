package org.modelunit.onnx;

import java.util.List;
import org.modelunit.privacy.ShownValues;

/**
 * Neighbouring examples that a model sees at once.
 *
 * @param examples the examples of the batch
 * @param from the first one's number among all
 * @param of how many there are in the whole pass
 */
record Batch<I>(List<I> examples, int from, int of) {

    static <I> Batch<I> of(List<I> all, int from, int to) {
        return new Batch<>(all.subList(from, to), from, all.size());
    }

    int to() {
        return from + rows();
    }

    int rows() {
        return examples.size();
    }

    /** Returns an example by its number within the batch. */
    I get(int row) {
        return examples.get(row);
    }

    /** Names a row by the number that it has among all examples: one within a batch says little to whoever did not make it. */
    String number(int row) {
        return "row " + (from + row) + (rows() == of ? " of the batch" : " of " + of);
    }

    /** Names a row by its number, and its input as far as that is shown. */
    String row(int row) {
        String shown = ShownValues.now().row(get(row));
        return number(row) + (shown.isEmpty() ? "" : " (" + shown + ")");
    }

    /** Says how many rows these are, and where they begin if there are others. */
    String rowsInWords() {
        return rows() + " rows" + (rows() == of ? "" : " from row " + from);
    }
}
