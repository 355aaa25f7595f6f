package org.modelunit.law;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which rows are asked for in which batches. A slot is a place of one batch, counted through all batches.
 *
 * @param rows the row in each slot
 * @param size how many slots a batch has; the last one may have fewer
 * @param origins for each slot, the slot of the same row in the arrangement that this one is compared with
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record Arrangement(int[] rows, int size, int[] origins) {

    private static final int NAMED = 3;

    static Arrangement inOrder(int count, int size) {
        int[] rows = IntStream.range(0, count).toArray();
        return new Arrangement(rows, size, rows);
    }

    /** The same rows in each batch, in another order. */
    Arrangement shuffledInBatches(SplittableRandom random) {
        int[] moved = IntStream.range(0, rows.length).toArray();
        for (int from = 0; from < moved.length; from += size) {
            int to = Math.min(from + size, moved.length);
            shuffle(moved, from, to, random);
            if (to - from > 1 && isInOrder(moved, from, to)) {
                swap(moved, from, to - 1);
            }
        }
        return moved(moved);
    }

    private static boolean isInOrder(int[] moved, int from, int to) {
        return IntStream.range(from, to).allMatch(slot -> moved[slot] == slot);
    }

    /** All rows as often as each other, but for the last ones, in full batches and so many that each row can have other neighbours. */
    static Arrangement mixed(int count, int size, SplittableRandom random) {
        int batches = Math.max(size, (count + size - 1) / size);
        int[] rows =
                IntStream.range(0, batches * size).map(slot -> slot % count).toArray();
        shuffle(rows, 0, rows.length, random);
        return new Arrangement(rows, size, IntStream.range(0, rows.length).toArray());
    }

    /** Each row at its place in another batch; rows that were in one batch are in different ones, where batches are full. */
    Arrangement rotated() {
        int batches = rows.length / size;
        return moved(IntStream.range(0, batches * size)
                .map(slot -> (slot / size + slot % size) % batches * size + slot % size)
                .toArray());
    }

    private Arrangement moved(int[] from) {
        return new Arrangement(Arrays.stream(from).map(slot -> rows[slot]).toArray(), size, from);
    }

    private static void shuffle(int[] values, int from, int to, SplittableRandom random) {
        for (int at = to - 1; at > from; at--) {
            swap(values, at, from + random.nextInt(at - from + 1));
        }
    }

    private static void swap(int[] values, int one, int other) {
        int kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }

    int batches() {
        return (rows.length + size - 1) / size;
    }

    int from(int batch) {
        return batch * size;
    }

    int to(int batch) {
        return Math.min(rows.length, (batch + 1) * size);
    }

    /** Where a slot is: "place 3 of a batch of 8, beside rows 4, 17, 2, …". */
    String inWords(int slot, int[] names) {
        int batch = slot / size;
        int length = to(batch) - from(batch);
        if (length == 1) {
            return "alone";
        }
        String beside = IntStream.range(from(batch), to(batch))
                .filter(other -> other != slot)
                .limit(NAMED)
                .mapToObj(other -> Integer.toString(names[rows[other]]))
                .collect(Collectors.joining(", "));
        return "place " + slot % size + " of a batch of " + length + ", beside " + (length == 2 ? "row " : "rows ")
                + beside + (length - 1 > NAMED ? ", …" : "");
    }
}
