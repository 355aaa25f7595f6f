package org.modelunit.onnx.session;

import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.privacy.ShownValues;
import org.modelunit.progress.WatchedRows;

/**
 * Examples that a model sees at once: neighbours in the order of the pass.
 *
 * @param <I> the type of an example
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Batch<I> {

    private final List<I> examples;
    private final int from;
    private final int of;
    private final RowOrder order;
    private final List<I> read; // all examples where they never change, which are quicker to read than the batch
    private final int offset; // what a row's number within the batch is added to there

    private Batch(List<I> examples, int from, int of, RowOrder order, List<I> read, int offset) {
        this.examples = examples;
        this.from = from;
        this.of = of;
        this.order = order;
        this.read = read;
        this.offset = offset;
    }

    private Batch(List<I> examples, int from, int of, RowOrder order) {
        this(examples, from, of, order, examples, 0);
    }

    /** Takes some rows of a pass; asking for its part of the list is what counts progress. */
    static <I> Batch<I> of(List<I> all, RowOrder order, int from, int to) {
        List<I> part = all.subList(from, to);
        if (order.isAsGiven() && all instanceof WatchedRows) {
            return new Batch<>(part, from, all.size(), order, all, from);
        }
        return new Batch<>(order.isAsGiven() ? part : ordered(all, order, from, to), from, all.size(), order);
    }

    /** Takes some rows without counting them: they are asked for again. */
    static <I> Batch<I> lookingAt(List<I> all, int from, int to) {
        WatchedRows.signOfLife(all);
        return new Batch<>(ordered(all, RowOrder.AS_GIVEN, from, to), from, all.size(), RowOrder.AS_GIVEN);
    }

    private static <I> List<I> ordered(List<I> all, RowOrder order, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(place -> all.get(order.row(place)))
                .toList();
    }

    /** Returns the examples of the batch. */
    public List<I> examples() {
        return examples;
    }

    /** Returns the place of the first one in the order of the pass, which is where its answer goes. */
    public int from() {
        return from;
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
        return read.get(offset + row);
    }

    /** Names a row by the number that it has among all examples: one within a batch says little to whoever did not make it. */
    public String number(int row) {
        return "row " + order.row(from + row) + (rows() == of ? " of the batch" : " of " + of);
    }

    /** Names the first row by its number alone. */
    String first() {
        return "row " + order.row(from);
    }

    /** Names a row by its number, and its input as far as that is shown. */
    public String row(int row) {
        String shown = ShownValues.now().row(get(row));
        return number(row) + (shown.isEmpty() ? "" : " (" + shown + ")");
    }

    /** Says how many rows these are, and where they begin if there are others. */
    public String rowsInWords() {
        return rows() + " rows"
                + (rows() == of
                        ? ""
                        : order.isAsGiven()
                                ? " from row " + from
                                : " of like length, the first of them row " + order.row(from));
    }
}
