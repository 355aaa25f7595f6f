package org.modelunit.sorting;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Two bits for each row in ascending order of score: whether it is a positive, and whether it is the last one of its score. */
final class RankBits {

    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    private final int first;
    private final long[] positives;
    private final long[] ends;

    /** Bits of so many rows, whose keys begin at an index. */
    RankBits(int first, int size) {
        this.first = first;
        positives = new long[words(size)];
        ends = new long[words(size)];
    }

    private static int words(int size) {
        return (size >>> 6) + ((size & 63) == 0 ? 0 : 1);
    }

    /** Writes the bits of a sorted bucket, whose last key is the last one of its score; safe beside other buckets' threads. */
    void write(long[] keys, int from, int to) {
        for (int start = from; start < to; ) {
            int end = Math.min(to, first + (start - first | 63) + 1);
            write(keys, start, end, end == to);
            start = end;
        }
    }

    /** Bits come in from the left, so that the first key's is the last bit of the word when 64 are in. */
    private void write(long[] keys, int from, int to, boolean endsBucket) {
        long labels = 0;
        long differences = 0;
        for (int i = from; i < to - 1; i++) {
            labels = labels >>> 1 | keys[i] << 63;
            // the first key is not above the second one: their difference has the sign bit set, or there is none
            differences = differences >>> 1 | (keys[i] >>> 1) - (keys[i + 1] >>> 1) & Long.MIN_VALUE;
        }
        long last = keys[to - 1];
        boolean ends = endsBucket || last >>> 1 != keys[to] >>> 1;
        labels = labels >>> 1 | last << 63;
        differences = differences >>> 1 | (ends ? Long.MIN_VALUE : 0);
        int missing = Long.SIZE - (to - from);
        put(positives, from - first, labels >>> missing, missing == 0);
        put(this.ends, from - first, differences >>> missing, missing == 0);
    }

    /** A word at the border of two buckets is written by both, maybe at once. */
    private static void put(long[] words, int position, long bits, boolean isWhole) {
        if (isWhole) {
            words[position >>> 6] = bits;
        } else {
            WORD.getAndBitwiseOr(words, position >>> 6, bits << position);
        }
    }

    long[] positives() {
        return positives;
    }

    long[] ends() {
        return ends;
    }
}
