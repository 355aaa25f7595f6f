package org.modelunit.sorting;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.parallel.Workers;

/**
 * Which rows are positives, in ascending order of score, and where groups of equal scores end: what rankings are measured by. Two
 * bits for each row; immutable and safe for any thread.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class RankedLabels {

    private final int size;
    private final long[] positives;
    private final long[] ends;

    RankedLabels(int size, RankBits bits) {
        this.size = size;
        this.positives = bits.positives();
        this.ends = bits.ends();
    }

    /**
     * Ranks rows by their scores. The result does not depend on the number of threads.
     *
     * @param rows the rows; a score must not be NaN
     * @param workers who sorts
     */
    public static RankedLabels of(ScoredRows rows, Workers workers) {
        Partition partition = Partition.of(rows, workers, false);
        RankBits bits = new RankBits(0, rows.size());
        Buckets.run(partition, workers, () -> {
            BucketSort sort = new BucketSort();
            return (from, to) -> {
                sort.sort(partition.keys(), from, to);
                bits.write(partition.keys(), from, to);
            };
        });
        return new RankedLabels(rows.size(), bits);
    }

    /** Returns the number of rows. */
    public int size() {
        return size;
    }

    /** Returns the number of positives. */
    public long positives() {
        long sum = 0;
        for (long word : positives) {
            sum += Long.bitCount(word);
        }
        return sum;
    }

    /** Returns the number of rows that are no positives. */
    public long negatives() {
        return size - positives();
    }

    /** Returns the number of different scores. */
    public int groups() {
        int sum = 0;
        for (long word : ends) {
            sum += Long.bitCount(word);
        }
        return sum;
    }

    /**
     * Tells whether a row is a positive.
     *
     * @param position its place in ascending order of score, from 0 to below {@link #size()}
     */
    public boolean isPositive(int position) {
        return positive(position) != 0;
    }

    /**
     * Returns 1 for a positive and 0 for another row, for loops without branches.
     *
     * @param position its place in ascending order of score, from 0 to below {@link #size()}
     */
    public int positive(int position) {
        return (int) (positives[position >>> 6] >>> position) & 1;
    }

    /**
     * Tells whether a row is the last one of its score.
     *
     * @param position its place in ascending order of score, from 0 to below {@link #size()}
     */
    public boolean endsGroup(int position) {
        return (ends[position >>> 6] >>> position & 1) != 0;
    }

    /** Returns the groups of equal scores, those of the highest score first. */
    public RankedGroups descending() {
        return new RankedGroups(size, positives, ends);
    }

    /**
     * Returns how many pairs of a positive and another row the scores order right, in halves: two for a positive with the higher
     * score, one for equal scores. Exact, as there are fewer than 2<sup>62</sup>.
     */
    public long halves() {
        return PairCount.halves(positives, ends);
    }
}
