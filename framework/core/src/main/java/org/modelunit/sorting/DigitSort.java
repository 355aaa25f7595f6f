package org.modelunit.sorting;

import java.util.Arrays;

/** Sorts by some bits of keys, two digits at a time from the last ones on (radix sort); stable. For one thread. */
final class DigitSort {

    private static final int WIDEST = 11; // the counters of two digits stay in the first cache

    private final int[] counts = new int[1 << WIDEST];
    private final int[] countsAbove = new int[1 << WIDEST];
    private long[] scratch = new long[0];

    /**
     * Sorts keys by some of their bits.
     *
     * @param low the lowest of the bits
     * @param bits how many there are
     */
    void sort(long[] keys, int from, int to, int low, int bits) {
        int size = to - from;
        if (scratch.length < size) {
            scratch = new long[size + (size >> 3)];
        }
        int pairs = (bits + 2 * WIDEST - 1) / (2 * WIDEST);
        int done = 0;
        for (int pair = 1; pair <= pairs; pair++) {
            int next = (int) ((long) bits * pair / pairs);
            sortPair(keys, from, size, low + done, next - done);
            done = next;
        }
    }

    /** Sorts by two digits: by the lower one into the scratch, by the upper one back. */
    private void sortPair(long[] keys, int from, int size, int shift, int bits) {
        int width = bits / 2;
        int widthAbove = bits - width;
        int shiftAbove = shift + width;
        count(keys, from, size, shift, width, widthAbove);
        place(counts, 1 << width, 0);
        place(countsAbove, 1 << widthAbove, from);
        move(keys, from, size, scratch, counts, shift, (1 << width) - 1);
        move(scratch, 0, size, keys, countsAbove, shiftAbove, (1 << widthAbove) - 1);
    }

    private void count(long[] keys, int from, int size, int shift, int width, int widthAbove) {
        int[] below = counts;
        int[] above = countsAbove;
        Arrays.fill(below, 0, 1 << width, 0);
        Arrays.fill(above, 0, 1 << widthAbove, 0);
        int mask = (1 << width) - 1;
        int maskAbove = (1 << widthAbove) - 1;
        for (int i = from; i < from + size; i++) {
            int digits = (int) (keys[i] >>> shift);
            below[digits & mask]++;
            above[digits >>> width & maskAbove]++;
        }
    }

    private static void place(int[] counts, int digits, int first) {
        int next = first;
        for (int digit = 0; digit < digits; digit++) {
            int count = counts[digit];
            counts[digit] = next;
            next += count;
        }
    }

    private static void move(long[] source, int first, int size, long[] target, int[] positions, int shift, int mask) {
        for (int i = first; i < first + size; i++) {
            long key = source[i];
            target[positions[(int) (key >>> shift) & mask]++] = key;
        }
    }
}
