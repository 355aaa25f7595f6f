package org.modelunit.sorting;

/** Looks at some of the scores to find out where they lie close. Whatever it sees, the order comes out right; only later. */
final class Sample {

    private static final int FEWEST_ROWS = 1 << 13; // fewer fit the cache as they are
    private static final int LARGE = 1 << 18;
    private static final int ROWS_OF_A_BUCKET = 1 << 12;
    private static final int MOST_BUCKETS = 400; // more would need more pages at once than the processor keeps track of
    private static final int PIECES = 1024;
    private static final int PIECE = 16;

    private Sample() {}

    static BucketMap map(ScoredRows rows) {
        int size = rows.size();
        if (size < FEWEST_ROWS) {
            return BucketMap.ofSigns();
        }
        int bits = size < LARGE ? 12 : 16; // sign and exponent, with four bits more where there are rows to tell
        return BucketMap.of(keys(rows), bits, Math.min(MOST_BUCKETS, size / ROWS_OF_A_BUCKET));
    }

    /** Keys of many short pieces, evenly spaced, so that rows in order of their scores are sampled well, too. */
    private static long[] keys(ScoredRows rows) {
        int pieces = Math.min(PIECES, rows.size() / (4 * PIECE));
        long[] keys = new long[pieces * PIECE];
        double[] scores = new double[PIECE];
        for (int piece = 0; piece < pieces; piece++) {
            int from = (int) ((long) (rows.size() - PIECE) * piece / pieces);
            rows.copyScores(from, from + PIECE, scores);
            for (int i = 0; i < PIECE; i++) {
                keys[piece * PIECE + i] = Key.of(scores[i]);
            }
        }
        return keys;
    }
}
