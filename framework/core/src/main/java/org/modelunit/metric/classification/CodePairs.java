package org.modelunit.metric.classification;

import java.util.Arrays;
import org.modelunit.column.LabelColumn;
import org.modelunit.parallel.Workers;

/** Counts how often each label of one column meets each label of another, in rows that count once each. */
final class CodePairs {

    private static final int PIECE = 1024; // rows that are copied at once, into the first cache
    private static final int ROWS_OF_A_TASK = 1 << 18;

    private final LabelColumn one;
    private final LabelColumn other;
    private final int labels;
    private final int[] ofOne = new int[PIECE];
    private final int[] ofOther = new int[PIECE];
    private final long[] counts; // code of one * labels + code of the other

    private CodePairs(LabelColumn one, LabelColumn other) {
        this.one = one;
        this.other = other;
        this.labels = one.labels().size();
        this.counts = new long[labels * labels];
    }

    static double[] count(LabelColumn one, LabelColumn other) {
        int tasks = 1 + one.size() / ROWS_OF_A_TASK;
        long[][] parts = new long[tasks][];
        if (tasks == 1) {
            parts[0] = new CodePairs(one, other).count(0, one.size());
        } else {
            Workers.current().run(tasks, task -> {
                int from = task * ROWS_OF_A_TASK;
                parts[task] = new CodePairs(one, other).count(from, Math.min(from + ROWS_OF_A_TASK, one.size()));
            });
        }
        double[] sums = new double[parts[0].length];
        for (long[] part : parts) {
            Arrays.setAll(sums, pair -> sums[pair] + part[pair]);
        }
        return sums;
    }

    private long[] count(int first, int end) {
        for (int from = first; from < end; from += PIECE) {
            int to = Math.min(from + PIECE, end);
            one.copyRows(from, to, ofOne, 0);
            other.copyRows(from, to, ofOther, 0);
            if (labels == 2) {
                countTwoLabels(to - from);
            } else {
                countAnyLabels(to - from);
            }
        }
        return counts;
    }

    /** Two labels are 0 and 1, and three sums, which need no counters in memory, tell all four counts. */
    private void countTwoLabels(int size) {
        int sumOfOne = 0;
        int sumOfOther = 0;
        int both = 0;
        for (int i = 0; i < size; i++) {
            sumOfOne += ofOne[i];
            sumOfOther += ofOther[i];
            both += ofOne[i] & ofOther[i];
        }
        counts[0] += size - sumOfOne - sumOfOther + both;
        counts[1] += sumOfOther - both;
        counts[2] += sumOfOne - both;
        counts[3] += both;
    }

    private void countAnyLabels(int size) {
        for (int i = 0; i < size; i++) {
            counts[ofOne[i] * labels + ofOther[i]]++;
        }
    }
}
