package org.modelunit.sorting;

/**
 * Maps keys to buckets of about equal size, in the order of the keys. The first bits of a key look up a number of a bucket and a
 * shift; where a sample of the keys lies close, the bits that follow divide further. No bucket has keys of both signs.
 */
final class BucketMap {

    private static final int SHIFT_BITS = 6; // a long is shifted by the last six bits of the count, so both fit an int

    private final int shift; // leaves the first bits of a key
    private final long rest; // leaves the others
    private final int[] table; // number of the first bucket, then by how far to shift the rest
    private int buckets;

    private BucketMap(int bits) {
        this.shift = Long.SIZE - bits;
        this.rest = -1L >>> bits;
        this.table = new int[1 << bits];
    }

    /** Two buckets, one for each sign. */
    static BucketMap ofSigns() {
        return of(new long[0], 1, 0);
    }

    /**
     * Maps to about as many buckets as wished, at most thrice as many.
     *
     * @param sample some of the keys
     * @param bits how many first bits are looked up
     * @param wished how many buckets there shall be
     */
    static BucketMap of(long[] sample, int bits, int wished) {
        BucketMap map = new BucketMap(bits);
        int[] counts = new int[map.table.length];
        for (long key : sample) {
            counts[(int) (key >>> map.shift)]++;
        }
        map.divide(counts, (double) sample.length / Math.max(1, wished));
        return map;
    }

    private void divide(int[] counts, double full) {
        int bucket = 0;
        double filled = 0;
        for (int slot = 0; slot < table.length; slot++) {
            boolean overflows = filled > 0 && filled + counts[slot] > full;
            if (overflows || slot == table.length / 2) { // the first key from 0 on
                bucket++;
                filled = 0;
            }
            int bits = counts[slot] <= full ? 0 : Math.min(ceilLog2(counts[slot] / full), shift);
            table[slot] = bucket << SHIFT_BITS | (bits == 0 ? Long.SIZE - 1 : shift - bits);
            bucket += (1 << bits) - 1;
            filled += counts[slot];
        }
        buckets = bucket + 1;
    }

    private static int ceilLog2(double ratio) {
        return Math.getExponent(ratio) + 1;
    }

    int buckets() {
        return buckets;
    }

    int bucket(long key) {
        int entry = table[(int) (key >>> shift)];
        return (entry >>> SHIFT_BITS) + (int) ((key & rest) >>> entry);
    }
}
