package org.modelunit.sorting;

/** Counts the pairs that scores order right, 64 rows at a time where no two scores are equal. */
final class PairCount {

    private static final long[] INDEX_BITS = { // the positions in a word whose number has bit 0, 1, …, 5
        0xAAAAAAAAAAAAAAAAL,
        0xCCCCCCCCCCCCCCCCL,
        0xF0F0F0F0F0F0F0F0L,
        0xFF00FF00FF00FF00L,
        0xFFFF0000FFFF0000L,
        0xFFFFFFFF00000000L
    };

    private long halves;
    private long negativesBelow;
    private long positivesOfGroup; // of the one that is not over yet
    private long negativesOfGroup;

    private PairCount() {}

    static long halves(long[] positives, long[] ends) {
        PairCount count = new PairCount();
        for (int word = 0; word < ends.length; word++) {
            if (ends[word] == -1L && (count.positivesOfGroup | count.negativesOfGroup) == 0) {
                count.addSingles(positives[word]);
            } else {
                count.addGroups(positives[word], ends[word]);
            }
        }
        return count.halves;
    }

    /**
     * Adds 64 rows with different scores. Below the k-th positive of the word, at position i, lie i - k of its negatives: so the sum
     * of the positions is all that is needed, and that is a sum over their bits.
     */
    private void addSingles(long positives) {
        long ones = Long.bitCount(positives);
        long positions = 0;
        for (int bit = 0; bit < INDEX_BITS.length; bit++) {
            positions += (long) Long.bitCount(positives & INDEX_BITS[bit]) << bit;
        }
        halves += 2 * (ones * negativesBelow + positions) - ones * (ones - 1);
        negativesBelow += Long.SIZE - ones;
    }

    private void addGroups(long positives, long ends) {
        int first = 0;
        for (long left = ends; left != 0; left &= left - 1) {
            int last = Long.numberOfTrailingZeros(left);
            extend(positives, first, last);
            halves += positivesOfGroup * (2 * negativesBelow + negativesOfGroup);
            negativesBelow += negativesOfGroup;
            positivesOfGroup = 0;
            negativesOfGroup = 0;
            first = last + 1;
        }
        if (first < Long.SIZE) { // what lies beyond the last row is never closed, and so not counted
            extend(positives, first, Long.SIZE - 1);
        }
    }

    private void extend(long positives, int first, int last) {
        long ones = Long.bitCount(positives & -1L << first & -1L >>> 63 - last);
        positivesOfGroup += ones;
        negativesOfGroup += last + 1 - first - ones;
    }
}
