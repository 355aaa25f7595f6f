package org.modelunit.sorting;

/** Sorts the keys of one bucket after the other together with the rows that they belong to; stable. For one thread. */
final class RowSort {

    private static final int MOST_BITS =
            Integer.SIZE; // of a key that are sorted by at once, beside its index in the bucket

    private final long[] keys;
    private final int[] rowOfKey;
    private final DigitSort digits = new DigitSort();
    private long[] order = new long[0]; // some bits of each key, then its index
    private long[] sortedKeys = new long[0];
    private int[] sortedRows = new int[0];

    RowSort(long[] keys, int[] rowOfKey) {
        this.keys = keys;
        this.rowOfKey = rowOfKey;
    }

    /** Sorts by the last bits first: as each step keeps the order of what it finds equal, the first bits decide. */
    void sort(int from, int to) {
        long differing = BucketSort.differing(keys, from, to);
        int high = Long.SIZE - Long.numberOfLeadingZeros(differing);
        for (int low = Long.numberOfTrailingZeros(differing); low < high; low += MOST_BITS) {
            sortBy(low, Math.min(MOST_BITS, high - low), from, to);
        }
    }

    private void sortBy(int low, int bits, int from, int to) {
        int size = to - from;
        makeRoom(size);
        long mask = (1L << bits) - 1;
        for (int i = 0; i < size; i++) {
            order[i] = (keys[from + i] >>> low & mask) << Integer.SIZE | i;
        }
        digits.sort(order, 0, size, Integer.SIZE, bits);
        for (int i = 0; i < size; i++) {
            int index = from + (int) order[i];
            sortedKeys[i] = keys[index];
            sortedRows[i] = rowOfKey[index];
        }
        System.arraycopy(sortedKeys, 0, keys, from, size);
        System.arraycopy(sortedRows, 0, rowOfKey, from, size);
    }

    private void makeRoom(int size) {
        if (order.length < size) {
            order = new long[size];
            sortedKeys = new long[size];
            sortedRows = new int[size];
        }
    }
}
