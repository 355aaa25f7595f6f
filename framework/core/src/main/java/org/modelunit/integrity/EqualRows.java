package org.modelunit.integrity;

import java.util.Arrays;
import org.modelunit.error.DataException;

/** Finds rows with equal keys, in one pass: a table of the first row of each key, with open addressing. */
final class EqualRows<I> {

    private static final int MOST_ROWS = 700_000_000; // a table of 2^30 is then two thirds full
    private static final int NONE = -1;

    private final KeyedRows<I> rows;
    private final int[] table;

    private EqualRows(KeyedRows<I> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new DataException("at most " + MOST_ROWS + " rows can be compared, but there are " + rows.size());
        }
        this.rows = rows;
        this.table = new int[Integer.highestOneBit(Math.max(1, rows.size() + rows.size() / 2)) * 2];
        Arrays.fill(table, NONE);
    }

    /** For each row the number of the first row with the same key: its own where it is the first. */
    static <I> int[] firstWithin(KeyedRows<I> rows) {
        return new EqualRows<>(rows).enterAll();
    }

    /** For each row the number of the first of other rows with the same key, or -1. */
    static <I> int[] firstAmong(KeyedRows<I> rows, KeyedRows<I> others) {
        EqualRows<I> table = new EqualRows<>(rows);
        int[] first = table.enterAll();
        int[] found = new int[rows.size()];
        Arrays.fill(found, NONE);
        for (int other = 0; other < others.size(); other++) {
            int row = table.table[table.slot(others, other)];
            if (row != NONE && found[row] == NONE) {
                found[row] = other;
            }
        }
        for (int row = 0; row < found.length; row++) {
            found[row] = found[first[row]];
        }
        return found;
    }

    private int[] enterAll() {
        int[] first = new int[rows.size()];
        for (int row = 0; row < first.length; row++) {
            int slot = slot(rows, row);
            if (table[slot] == NONE) {
                table[slot] = row;
            }
            first[row] = table[slot];
        }
        return first;
    }

    /** The place of a row with the same key, or else the free place where it would stand. */
    private int slot(KeyedRows<I> asked, int row) {
        int mask = table.length - 1;
        int slot = (int) asked.hash(row) & mask;
        while (table[slot] != NONE && !asked.isSame(row, rows, table[slot])) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
