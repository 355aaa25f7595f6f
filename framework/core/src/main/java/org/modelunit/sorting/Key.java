package org.modelunit.sorting;

/** Numbers as integers without a sign that sort alike. */
final class Key {

    private Key() {}

    /**
     * Returns the key of a score. The bits of numbers from 0 on ascend with them, and get the first bit set; those of numbers below 0
     * descend, and are all turned round. Adding 0 makes one zero of two, which are equal.
     */
    static long of(double score) {
        long bits = Double.doubleToRawLongBits(score + 0.0);
        return bits ^ (bits >> 63 | Long.MIN_VALUE);
    }

    /** Returns the score of a key. */
    static double score(long key) {
        return Double.longBitsToDouble(key ^ (~key >> 63 | Long.MIN_VALUE));
    }
}
