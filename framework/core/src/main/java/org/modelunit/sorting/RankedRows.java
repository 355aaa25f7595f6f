package org.modelunit.sorting;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.parallel.Workers;

/**
 * Rows in ascending order of score: what rankings of weighted rows and of bootstrap replicates are measured by, without another sort.
 * Rows of the same score keep their order. Immutable and safe for any thread.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class RankedRows {

    private final RankedLabels labels;
    private final int[] rows;

    private RankedRows(RankedLabels labels, int[] rows) {
        this.labels = labels;
        this.rows = rows;
    }

    /**
     * Ranks rows by their scores. The result does not depend on the number of threads.
     *
     * @param rows the rows; a score must not be NaN
     * @param workers who sorts
     */
    public static RankedRows of(ScoredRows rows, Workers workers) {
        Partition partition = Partition.of(rows, workers, true);
        RankBits bits = new RankBits(0, rows.size());
        Buckets.run(partition, workers, () -> {
            RowSort sort = new RowSort(partition.keys(), partition.rowOfKey());
            return (from, to) -> {
                sort.sort(from, to);
                bits.write(partition.keys(), from, to);
            };
        });
        return new RankedRows(new RankedLabels(rows.size(), bits), partition.rowOfKey());
    }

    /** Returns which of the rows are positives, and where scores differ. */
    public RankedLabels labels() {
        return labels;
    }

    /**
     * Returns the number of a row.
     *
     * @param position its place in ascending order of score, from 0 to below the number of rows
     */
    public int row(int position) {
        return rows[position];
    }
}
