package org.modelunit.sorting;

import org.modelunit.parallel.Workers;

/**
 * Keys by group, written in one pass: that is one stream of writes for each group, where reading a group's rows after each other would
 * miss the cache in each row. As in a {@link Partition}, a key has the label in the place of its first bit; so the numbers below 0 of a
 * group, whose bit differs, lie before its others.
 */
final class GroupedKeys {

    private static final int PIECE = 1024; // rows that are copied at once, into the first cache

    private final GroupedRows rows;
    private final Places places;
    private final long[] keys;

    private GroupedKeys(GroupedRows rows, Workers workers) {
        this.rows = rows;
        this.places = new Places(rows.size(), workers.threads(), bucket(rows.groups(), 0));
        this.keys = new long[rows.size()];
    }

    static GroupedKeys of(GroupedRows rows, Workers workers) {
        GroupedKeys grouped = new GroupedKeys(rows, workers);
        workers.run(grouped.places.parts(), grouped::count);
        grouped.places.place();
        workers.run(grouped.places.parts(), grouped::move);
        return grouped;
    }

    /** Two buckets for each group; those of rows in no group, whose code is -1, come first. */
    private static int bucket(int group, long key) {
        return (group + 1 << 1) + (int) (key >>> 63);
    }

    private void count(int part) {
        int[] counts = places.of(part);
        double[] scores = new double[PIECE];
        int[] groups = new int[PIECE];
        int end = places.first(part + 1);
        for (int from = places.first(part); from < end; from += PIECE) {
            int to = Math.min(from + PIECE, end);
            rows.copyScores(from, to, scores);
            rows.copyGroups(from, to, groups);
            for (int i = 0; i < to - from; i++) {
                counts[bucket(groups[i], Key.of(scores[i]))]++;
            }
        }
    }

    private void move(int part) {
        int[] next = places.of(part);
        long[] target = keys;
        double[] scores = new double[PIECE];
        int[] positives = new int[PIECE];
        int[] groups = new int[PIECE];
        int end = places.first(part + 1);
        for (int from = places.first(part); from < end; from += PIECE) {
            int to = Math.min(from + PIECE, end);
            rows.copyScores(from, to, scores);
            rows.copyPositives(from, to, positives);
            rows.copyGroups(from, to, groups);
            for (int i = 0; i < to - from; i++) {
                long key = Key.of(scores[i]);
                target[next[bucket(groups[i], key)]++] = key << 1 | positives[i];
            }
        }
    }

    /** The keys by group, to be sorted in place. */
    long[] keys() {
        return keys;
    }

    /** Where the keys of a group start and those of the one before it end. */
    int start(int group) {
        return places.start(bucket(group, 0));
    }

    /** Where the numbers from 0 on of a group start. */
    int startFromZero(int group) {
        return places.start(bucket(group, Long.MIN_VALUE));
    }

    /** The rows of a group, as if they were all. */
    ScoredRows rows(int group) {
        return new OfGroup(group);
    }

    private final class OfGroup implements ScoredRows {

        private final int start;
        private final int startFromZero;
        private final int end;

        OfGroup(int group) {
            this.start = start(group);
            this.startFromZero = startFromZero(group);
            this.end = start(group + 1);
        }

        @Override
        public int size() {
            return end - start;
        }

        @Override
        public void copyScores(int from, int to, double[] target) {
            for (int at = start + from; at < start + to; at++) {
                long first = at < startFromZero ? 0 : Long.MIN_VALUE;
                target[at - start - from] = Key.score(keys[at] >>> 1 | first);
            }
        }

        @Override
        public void copyPositives(int from, int to, int[] target) {
            for (int at = start + from; at < start + to; at++) {
                target[at - start - from] = (int) keys[at] & 1;
            }
        }
    }
}
