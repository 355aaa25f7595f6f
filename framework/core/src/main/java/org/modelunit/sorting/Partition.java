package org.modelunit.sorting;

import org.modelunit.parallel.Workers;

/**
 * Keys in buckets. A key has lost its first bit, which tells the sign and is the same for all of a bucket, and has the label as its
 * last one instead: so a long is enough for a score and its label.
 */
final class Partition {

    private static final int PIECE = 1024; // rows that are copied at once, into the first cache
    private static final int ROWS_OF_A_PART = 1 << 14; // fewer are not worth a thread

    private final ScoredRows rows;
    private final int parts;
    private final BucketMap map;
    private final int[][] positions; // for each part and bucket how many keys there are, then where the next one goes
    private final int[] starts; // of the buckets, and the end of the last one
    private final long[] keys;
    private final int[] rowOfKey; // empty if nobody asked for it

    private Partition(ScoredRows rows, int parts, boolean withRows) {
        this.rows = rows;
        this.parts = parts;
        this.map = Sample.map(rows);
        this.positions = new int[parts][map.buckets()];
        this.starts = new int[map.buckets() + 1];
        this.keys = new long[rows.size()];
        this.rowOfKey = new int[withRows ? rows.size() : 0];
    }

    /** Divides rows among buckets; in each bucket they keep their order, whatever the number of threads. */
    static Partition of(ScoredRows rows, Workers workers, boolean withRows) {
        int parts = Math.min(workers.threads(), 1 + rows.size() / ROWS_OF_A_PART);
        Partition partition = new Partition(rows, parts, withRows);
        workers.run(parts, partition::count);
        partition.place();
        workers.run(parts, withRows ? partition::moveWithRows : partition::move);
        return partition;
    }

    private int first(int part) {
        return (int) ((long) rows.size() * part / parts);
    }

    private void count(int part) {
        BucketMap buckets = map;
        int[] counts = positions[part];
        double[] scores = new double[PIECE];
        int end = first(part + 1);
        for (int from = first(part); from < end; from += PIECE) {
            int to = Math.min(from + PIECE, end);
            rows.copyScores(from, to, scores);
            for (int i = 0; i < to - from; i++) {
                counts[buckets.bucket(Key.of(scores[i]))]++;
            }
        }
    }

    /** Turns counts into places: the keys of a bucket lie together, those of the first part first. */
    private void place() {
        int next = 0;
        for (int bucket = 0; bucket < map.buckets(); bucket++) {
            starts[bucket] = next;
            for (int[] ofPart : positions) {
                int count = ofPart[bucket];
                ofPart[bucket] = next;
                next += count;
            }
        }
        starts[map.buckets()] = next;
    }

    private void move(int part) {
        BucketMap buckets = map;
        int[] places = positions[part];
        long[] target = keys;
        double[] scores = new double[PIECE];
        int[] positives = new int[PIECE];
        int end = first(part + 1);
        for (int from = first(part); from < end; from += PIECE) {
            int to = Math.min(from + PIECE, end);
            rows.copyScores(from, to, scores);
            rows.copyPositives(from, to, positives);
            for (int i = 0; i < to - from; i++) {
                long key = Key.of(scores[i]);
                target[places[buckets.bucket(key)]++] = key << 1 | positives[i];
            }
        }
    }

    private void moveWithRows(int part) {
        int[] places = positions[part];
        double[] scores = new double[PIECE];
        int[] positives = new int[PIECE];
        int end = first(part + 1);
        for (int from = first(part); from < end; from += PIECE) {
            int to = Math.min(from + PIECE, end);
            rows.copyScores(from, to, scores);
            rows.copyPositives(from, to, positives);
            for (int i = 0; i < to - from; i++) {
                long key = Key.of(scores[i]);
                int place = places[map.bucket(key)]++;
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
        return starts[bucket];
    }
}
