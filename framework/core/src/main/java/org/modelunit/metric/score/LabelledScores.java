package org.modelunit.metric.score;

import org.modelunit.column.LabelColumn;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Classified;
import org.modelunit.parallel.Workers;
import org.modelunit.sorting.ScoredRows;

/** The scores of a label, its own examples being the positives. */
record LabelledScores(NumberColumn scores, LabelColumn truth, int code) implements ScoredRows {

    private static final int ROWS_WORTH_THREADS = 1 << 14;

    static LabelledScores of(Classified outcomes, String label) {
        return new LabelledScores(
                outcomes.scores().of(label), outcomes.truth(), outcomes.labels().indexOf(label));
    }

    /** Few rows are sorted before another thread would have begun. */
    Workers workers() {
        return size() < ROWS_WORTH_THREADS ? Workers.of(1) : Workers.current();
    }

    @Override
    public int size() {
        return scores.size();
    }

    @Override
    public void copyScores(int from, int to, double[] target) {
        scores.copyRows(from, to, target, 0);
    }

    /** Without a branch: codes that are equal differ in no bit, and only then 1 less is negative. */
    @Override
    public void copyPositives(int from, int to, int[] target) {
        truth.copyRows(from, to, target, 0);
        for (int i = 0; i < to - from; i++) {
            target[i] = (target[i] ^ code) - 1 >>> 31;
        }
    }
}
