package org.modelunit.metric;

import org.modelunit.Classified;
import org.modelunit.RowWeights;
import org.modelunit.Statistic;

/** Rows in ascending order of a label's score, whatever they count: a replicate scans them without a sort of its own. */
final class RankOrder {

    private final int[] rows;
    private final int[] groupOfRow;

    private RankOrder(int[] rows, int[] groupOfRow) {
        this.rows = rows;
        this.groupOfRow = groupOfRow;
    }

    int size() {
        return rows.length;
    }

    int row(int position) {
        return rows[position];
    }

    /** Whether the next row, if there is one, has another score. */
    boolean endsGroup(int position) {
        return position + 1 == rows.length || groupOfRow[rows[position]] != groupOfRow[rows[position + 1]];
    }

    /** Orders rows by the scores of a label. */
    record Of(String label) implements Statistic<Classified, RankOrder> {

        @Override
        public RankOrder of(Classified outcomes, RowWeights weights) {
            TieGroups ties = new TieGroups.Of(label).of(outcomes);
            int[] groupOfRow = ties.groupOfRow();
            int[] next = new int[ties.groups() + 1]; // where the next row of each group goes
            for (int group : groupOfRow) {
                next[group + 1]++;
            }
            for (int group = 1; group < next.length; group++) {
                next[group] += next[group - 1];
            }
            int[] rows = new int[groupOfRow.length];
            for (int row = 0; row < rows.length; row++) {
                rows[next[groupOfRow[row]]++] = row;
            }
            return new RankOrder(rows, groupOfRow);
        }
    }
}
