package org.modelunit.sorting;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.parallel.Workers;

/** Ranks the rows of all groups, each group by itself. */
@API(status = Status.INTERNAL, since = "0.1")
public final class GroupedLabels {

    private static final int TASKS_OF_A_THREAD = 16; // so that large groups do not keep all waiting
    private static final int MOST_ROWS = 1 << 17; // of a group that one thread sorts within its cache

    private final GroupedKeys grouped;
    private final Workers workers;

    private GroupedLabels(GroupedKeys grouped, Workers workers) {
        this.grouped = grouped;
        this.workers = workers;
    }

    /**
     * Ranks rows by their scores. The result does not depend on the number of threads.
     *
     * @param rows the rows; a score must not be NaN
     * @param workers who sorts
     * @return for each group its ranks
     */
    public static RankedLabels[] of(GroupedRows rows, Workers workers) {
        GroupedLabels labels = new GroupedLabels(GroupedKeys.of(rows, workers), workers);
        int groups = rows.groups();
        RankedLabels[] ranked = new RankedLabels[groups];
        int tasks = Math.min(groups, TASKS_OF_A_THREAD * workers.threads());
        workers.run(tasks, task -> {
            BucketSort sort = new BucketSort();
            int end = (int) ((long) groups * (task + 1) / tasks);
            for (int group = (int) ((long) groups * task / tasks); group < end; group++) {
                ranked[group] = labels.ranked(group, sort);
            }
        });
        return ranked;
    }

    private RankedLabels ranked(int group, BucketSort sort) {
        int from = grouped.start(group);
        int middle = grouped.startFromZero(group);
        int to = grouped.start(group + 1);
        if (to - from > MOST_ROWS) {
            return RankedLabels.of(grouped.rows(group), workers);
        }
        RankBits bits = new RankBits(from, to - from);
        write(bits, from, middle, sort);
        write(bits, middle, to, sort);
        return new RankedLabels(to - from, bits);
    }

    private void write(RankBits bits, int from, int to, BucketSort sort) {
        if (from < to) {
            sort.sort(grouped.keys(), from, to);
            bits.write(grouped.keys(), from, to);
        }
    }
}
