package org.modelunit.metric.score;

import org.modelunit.metric.Grouping;
import org.modelunit.sorting.GroupedRows;

/** The scores of a label in groups of rows. */
record GroupedScores(LabelledScores rows, Grouping ofRows) implements GroupedRows {

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int groups() {
        return ofRows.size();
    }

    @Override
    public void copyScores(int from, int to, double[] target) {
        rows.copyScores(from, to, target);
    }

    @Override
    public void copyPositives(int from, int to, int[] target) {
        rows.copyPositives(from, to, target);
    }

    @Override
    public void copyGroups(int from, int to, int[] target) {
        ofRows.copyRows(from, to, target, 0);
    }
}
