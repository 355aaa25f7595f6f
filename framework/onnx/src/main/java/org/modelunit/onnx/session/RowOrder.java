package org.modelunit.onnx.session;

import java.util.stream.IntStream;

/**
 * The order in which the rows of a pass are put into batches. Answers are collected in that order, and put back into the rows' own at
 * the end.
 */
final class RowOrder {

    static final RowOrder AS_GIVEN = new RowOrder(new int[0], Integer.MAX_VALUE);

    /** The row at each place; none where rows stay where they are. */
    private final int[] rows;

    /** The number of the batch that has fewer rows than the others where these do not divide the pass; the last one, or any later. */
    private final int smaller;

    private RowOrder(int[] rows, int smaller) {
        this.rows = rows;
        this.smaller = smaller;
    }

    /**
     * Returns the order from the longest row to the shortest, which tells at once what memory is needed; rows of one length stay in
     * the order they have. A batch takes as much as its longest row times its rows: no batches of that size, one of them smaller, take
     * less, as exchanging two rows between sorted batches makes none shorter.
     */
    static RowOrder byLength(long[] lengths, int batchSize) {
        int[] sorted = IntStream.range(0, lengths.length)
                .boxed()
                .sorted((one, other) -> Long.compare(lengths[other], lengths[one])) // stable
                .mapToInt(Integer::intValue)
                .toArray();
        int rest = lengths.length % batchSize;
        int last = (lengths.length - 1) / batchSize;
        int best = last;
        long saved = 0; // against the smaller batch in the last place
        long mostSaved = 0;
        for (int number = last; number > 0 && rest > 0; number--) {
            // the smaller one goes one place up: the batch before it gives way, and takes its place with all its rows
            long present = batchSize * longest(lengths, sorted, (number - 1) * batchSize)
                    + rest * longest(lengths, sorted, number * batchSize);
            long exchanged = rest * longest(lengths, sorted, (number - 1) * batchSize)
                    + batchSize * longest(lengths, sorted, (number - 1) * batchSize + rest);
            saved += present - exchanged;
            if (saved > mostSaved) {
                mostSaved = saved;
                best = number - 1;
            }
        }
        return new RowOrder(sorted, best);
    }

    private static long longest(long[] lengths, int[] sorted, int place) {
        return lengths[sorted[place]];
    }

    boolean isAsGiven() {
        return rows.length == 0;
    }

    /** Returns the place of a batch's first row; of the one after the last, the number of rows. */
    int begin(int number, int batchSize, int size) {
        int before = number > smaller ? batchSize - size % batchSize : 0;
        return (int) Math.min(size, (long) number * batchSize - before % batchSize);
    }

    /** Returns the row that is at a place. */
    int row(int place) {
        return isAsGiven() ? place : rows[place];
    }

    /** Returns the place of each row. */
    int[] places() {
        int[] places = new int[rows.length];
        for (int place = 0; place < places.length; place++) {
            places[rows[place]] = place;
        }
        return places;
    }
}
