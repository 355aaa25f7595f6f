package org.modelunit.sorting;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Rows with a score each, divided into groups that are each ranked by themselves. */
@API(status = Status.INTERNAL, since = "0.1")
public interface GroupedRows extends ScoredRows {

    /** Returns the number of groups. */
    int groups();

    /**
     * Copies the rows' groups.
     *
     * @param from the first row
     * @param to the row after the last one
     * @param target where their codes go, from its beginning; -1 for a row in no group
     */
    void copyGroups(int from, int to, int[] target);
}
