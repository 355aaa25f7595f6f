package org.modelunit.slice;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.modelunit.error.DataException;
import org.modelunit.parallel.Workers;

/** Divides rows by a column of whole numbers, without an object for each row. */
final class ColumnKeys {

    private static final int SMALL = 1 << 16; // keys from 0 to below are looked up in a table that stays in the cache
    private static final int ROWS_OF_A_PART = 1 << 16; // fewer are not worth a thread

    private final String slicing;
    private final int[] keys;

    ColumnKeys(String slicing, int[] keys) {
        this.slicing = slicing;
        this.keys = keys;
    }

    /** One slice for each number, ascending. */
    Slices slices(IntFunction<String> name) {
        int[] present = small();
        if (present.length == 0) {
            return sorted(name);
        }
        List<String> names = Arrays.stream(present).mapToObj(name).toList();
        int last = present[present.length - 1];
        return Slices.of(slicing, names, last == present.length - 1 ? keys : ranked(present, last));
    }

    /** Refuses examples that are more or fewer than the rows. */
    void requireSize(int examples) {
        if (examples != keys.length) {
            throw new DataException("the column of the slicing '" + slicing + "' has " + keys.length
                    + " rows, but there are " + examples
                    + " examples; it goes with all examples in their order, and not with some of them");
        }
    }

    private int parts() {
        return Math.min(Workers.current().threads(), 1 + keys.length / ROWS_OF_A_PART);
    }

    private int first(int part, int parts) {
        return (int) ((long) keys.length * part / parts);
    }

    /** The different keys, ascending, if all are small and they are not too many; else none. */
    private int[] small() {
        int parts = parts();
        boolean[][] isPresent = new boolean[parts][];
        Workers.current().run(parts, part -> isPresent[part] = seen(first(part, parts), first(part + 1, parts)));
        if (Arrays.stream(isPresent).anyMatch(ofPart -> ofPart.length == 0)) {
            return new int[0];
        }
        int[] present = IntStream.range(0, SMALL)
                .filter(key -> Arrays.stream(isPresent).anyMatch(ofPart -> ofPart[key]))
                .toArray();
        return present.length <= Slices.MOST ? present : new int[0];
    }

    private boolean[] seen(int from, int to) {
        boolean[] seen = new boolean[SMALL];
        for (int row = from; row < to; row++) {
            int key = keys[row];
            if ((key & SMALL - 1) != key) {
                return new boolean[0];
            }
            seen[key] = true;
        }
        return seen;
    }

    private int[] ranked(int[] present, int last) {
        int[] rank = new int[last + 1];
        for (int code = 0; code < present.length; code++) {
            rank[present[code]] = code;
        }
        int[] codes = new int[keys.length];
        int parts = parts();
        Workers.current().run(parts, part -> {
            int end = first(part + 1, parts);
            for (int row = first(part, parts); row < end; row++) {
                codes[row] = rank[keys[row]];
            }
        });
        return codes;
    }

    /** The way for any numbers, and for naming the row from which on there are too many. */
    private Slices sorted(IntFunction<String> name) {
        KeyTable table = new KeyTable(slicing);
        int[] codes = new int[keys.length];
        for (int row = 0; row < codes.length; row++) {
            boolean isAsBefore = row > 0 && keys[row] == keys[row - 1];
            codes[row] = isAsBefore ? codes[row - 1] : table.code(keys[row], row);
        }
        return Keys.sorted(slicing, table.keys(), codes, key -> name.apply((int) key));
    }
}
