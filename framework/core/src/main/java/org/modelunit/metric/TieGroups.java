package org.modelunit.metric;

import java.util.Arrays;
import org.modelunit.Classified;
import org.modelunit.DoubleColumn;
import org.modelunit.RowWeights;
import org.modelunit.Statistic;

/**
 * Rows in groups of equal score, groups ascending: sorted once, so that a replicate with other counts needs no sort of its own.
 */
final class TieGroups {

    private final int[] groupOfRow;
    private final double[] scores;

    private TieGroups(int[] groupOfRow, double[] scores) {
        this.groupOfRow = groupOfRow;
        this.scores = scores;
    }

    /** For each row the number of its group; not to be written to. */
    int[] groupOfRow() {
        return groupOfRow;
    }

    int groups() {
        return scores.length;
    }

    /** The score of each group, ascending; not to be written to. */
    double[] scores() {
        return scores;
    }

    /** Groups rows by the scores of a label, whatever they count. */
    record Of(String label) implements Statistic<Classified, TieGroups> {

        @Override
        public TieGroups of(Classified outcomes, RowWeights weights) {
            DoubleColumn scores = outcomes.scores().of(label);
            double[] distinct = distinct(scores);
            int[] groupOfRow = new int[scores.size()];
            for (int row = 0; row < groupOfRow.length; row++) {
                groupOfRow[row] = Arrays.binarySearch(distinct, scores.get(row) + 0.0);
            }
            return new TieGroups(groupOfRow, distinct);
        }

        /** The different scores, ascending; adding 0 makes one zero of two, which are equal but sort apart. */
        private static double[] distinct(DoubleColumn scores) {
            double[] sorted = scores.toArray();
            for (int row = 0; row < sorted.length; row++) {
                sorted[row] += 0.0;
            }
            Arrays.sort(sorted);
            int count = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    sorted[count++] = sorted[i];
                }
            }
            return Arrays.copyOf(sorted, count);
        }
    }
}
