package org.modelunit.sorting;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Rows with a score each, some of them positives. They are copied piece by piece, so that columns stay closed and of any type, and
 * what is copied stays in the cache.
 */
@API(status = Status.INTERNAL, since = "0.1")
public interface ScoredRows {

    /** Returns the number of rows. */
    int size();

    /**
     * Copies scores.
     *
     * @param from the first row
     * @param to the row after the last one
     * @param target where they go, from its beginning; any numbers but NaN
     */
    void copyScores(int from, int to, double[] target);

    /**
     * Copies which rows are positives.
     *
     * @param from the first row
     * @param to the row after the last one
     * @param target where 1 goes for a positive and 0 for another row, from its beginning
     */
    void copyPositives(int from, int to, int[] target);
}
