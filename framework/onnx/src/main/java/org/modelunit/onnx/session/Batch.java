package org.modelunit.onnx.session;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.privacy.ShownValues;

/**
 * Neighbouring examples that a model sees at once.
 *
 * @param examples the examples of the batch
 * @param from the first one's number among all
 * @param of how many there are in the whole pass
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Batch<I>(List<I> examples, int from, int of) {

    static <I> Batch<I> of(List<I> all, int from, int to) {
        return new Batch<>(all.subList(from, to), from, all.size());
    }

    /** Returns where the batch ends: the next one's first number. */
    public int to() {
        return from + rows();
    }

    /** Returns how many rows there are. */
    public int rows() {
        return examples.size();
    }

    /** Returns an example by its number within the batch. */
    public I get(int row) {
        return examples.get(row);
    }

    /** Names a row by the number that it has among all examples: one within a batch says little to whoever did not make it. */
    public String number(int row) {
        return "row " + (from + row) + (rows() == of ? " of the batch" : " of " + of);
    }

    /** Names a row by its number, and its input as far as that is shown. */
    public String row(int row) {
        String shown = ShownValues.now().row(get(row));
        return number(row) + (shown.isEmpty() ? "" : " (" + shown + ")");
    }

    /** Says how many rows these are, and where they begin if there are others. */
    public String rowsInWords() {
        return rows() + " rows" + (rows() == of ? "" : " from row " + from);
    }
}
