package org.modelunit.sorting;

import org.modelunit.parallel.Workers;

/**
 * Keys in buckets. A key has lost its first bit, which tells the sign and is the same for all of a bucket, and has the label as its
 * last one instead: so a long is enough for a score and its label.
 */
final class Partition {

    private static final int PIECE = 1024; // rows that are copied at once, into the first cache

    private final ScoredRows rows;
    private final BucketMap map;
    private final Places places;
    private final long[] keys;
    private final int[] rowOfKey; // empty if nobody asked for it

    private Partition(ScoredRows rows, Workers workers, boolean withRows) {
        this.rows = rows;
        this.map = Sample.map(rows);
        this.places = new Places(rows.size(), workers.threads(), map.buckets());
        this.keys = new long[rows.size()];
        this.rowOfKey = new int[withRows ? rows.size() : 0];
    }

    /** Divides rows among buckets; in each bucket they keep their order, whatever the number of threads. */
    static Partition of(ScoredRows rows, Workers workers, boolean withRows) {
        Partition partition = new Partition(rows, workers, withRows);
        int parts = partition.places.parts();
        workers.run(parts, partition::count);
        partition.places.place();
        workers.run(parts, withRows ? partition::moveWithRows : partition::move);
        return partition;
    }

    private void count(int part) {
        BucketMap buckets = map;
        int[] counts = places.of(part);
        double[] scores = new double[PIECE];
        int end = places.first(part + 1);
        for (int from = places.first(part); from < end; from += PIECE) {
            int to = Math.min(from + PIECE, end);
            rows.copyScores(from, to, scores);
            for (int i = 0; i < to - from; i++) {
                counts[buckets.bucket(Key.of(scores[i]))]++;
            }
        }
    }

    private void move(int part) {
        BucketMap buckets = map;
        int[] next = places.of(part);
        long[] target = keys;
        double[] scores = new double[PIECE];
        int[] positives = new int[PIECE];
        int end = places.first(part + 1);
        for (int from = places.first(part); from < end; from += PIECE) {
            int to = Math.min(from + PIECE, end);
            rows.copyScores(from, to, scores);
            rows.copyPositives(from, to, positives);
            for (int i = 0; i < to - from; i++) {
                long key = Key.of(scores[i]);
                target[next[buckets.bucket(key)]++] = key << 1 | positives[i];
            }
        }
    }

    private void moveWithRows(int part) {
        int[] next = places.of(part);
        double[] scores = new double[PIECE];
        int[] positives = new int[PIECE];
        int end = places.first(part + 1);
        for (int from = places.first(part); from < end; from += PIECE) {
            int to = Math.min(from + PIECE, end);
            rows.copyScores(from, to, scores);
            rows.copyPositives(from, to, positives);
            for (int i = 0; i < to - from; i++) {
                long key = Key.of(scores[i]);
                int place = next[map.bucket(key)]++;
                keys[place] = key << 1 | positives[i];
                rowOfKey[place] = from + i;
            }
        }
    }

    /** The keys by bucket, to be sorted in place. */
    long[] keys() {
        return keys;
    }

    /** The row of each key, to be sorted with it. */
    int[] rowOfKey() {
        return rowOfKey;
    }

    int buckets() {
        return map.buckets();
    }

    /** Where a bucket starts and the one before it ends. */
    int start(int bucket) {
        return places.start(bucket);
    }
}
