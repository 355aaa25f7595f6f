package org.modelunit.sorting;

/** Sorts the keys of one bucket after the other, by as few of their bits as nearly tell them apart. For one thread. */
final class BucketSort {

    private static final int FEWEST = 48; // fewer keys are sorted by insertion alone
    private static final int SPARE_BITS = 6;
    private static final int MOVES_OF_A_KEY = 8; // what insertion may cost before it is given up

    private final DigitSort digits = new DigitSort();

    /**
     * Sorts by all bits but the last one, the label. As many bits as number the keys, and six more, leave hardly any two keys
     * alike: by these they are sorted, and insertion mends the rest in one pass. Where it meets too many, because scores lie in
     * narrow heaps, all bits are sorted by. Equal keys cost nothing, however many there are.
     */
    void sort(long[] keys, int from, int to) {
        if (to - from < FEWEST) {
            insert(keys, from, to, Long.MAX_VALUE);
            return;
        }
        long differing = differing(keys, from, to);
        if (differing == 0) {
            return;
        }
        int low = Long.numberOfTrailingZeros(differing);
        int high = Long.SIZE - Long.numberOfLeadingZeros(differing);
        int telling = Integer.SIZE - Integer.numberOfLeadingZeros(to - from) + SPARE_BITS;
        if (telling >= high - low) {
            digits.sort(keys, from, to, low, high - low);
            return;
        }
        digits.sort(keys, from, to, high - telling, telling);
        if (!insert(keys, from, to, (long) MOVES_OF_A_KEY * (to - from))) {
            digits.sort(keys, from, to, low, high - low);
        }
    }

    /** The bits in which keys differ, but for the label. */
    static long differing(long[] keys, int from, int to) {
        long first = keys[from];
        long differing = 0;
        for (int i = from; i < to; i++) {
            differing |= keys[i] ^ first;
        }
        return differing & -2L;
    }

    /** Sorts keys that are nearly sorted; gives up after so many moves. */
    private static boolean insert(long[] keys, int from, int to, long mostMoves) {
        long moves = 0;
        for (int i = from + 1; i < to; i++) {
            long key = keys[i];
            int at = i;
            while (at > from && keys[at - 1] >>> 1 > key >>> 1) { // without the label they are not negative
                keys[at] = keys[at - 1];
                at--;
            }
            keys[at] = key;
            moves += i - at;
            if (moves > mostMoves) {
                return false;
            }
        }
        return true;
    }
}
