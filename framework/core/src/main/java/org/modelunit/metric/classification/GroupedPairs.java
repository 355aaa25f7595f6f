package org.modelunit.metric.classification;

import java.util.Arrays;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.metric.Grouping;
import org.modelunit.parallel.Workers;

/** How often each label of one column meets each label of another in each group of rows, which count once each; in one pass. */
final class GroupedPairs {

    private static final int PIECE = 1024; // rows that are copied at once, into the first cache
    private static final int ROWS_OF_A_PART = 1 << 16; // fewer are not worth a thread
    private static final int MOST_CELLS = 1 << 18; // counters of a part, in the second cache

    private final int cellsOfGroup;
    private final int[] counts; // (group + 1, code of one, code of the other); the rows in no group come first

    private GroupedPairs(int labels, int groups) {
        this.cellsOfGroup = labels * labels;
        this.counts = new int[(groups + 1) * cellsOfGroup];
    }

    /** Whether the counts of all groups fit into a cache; else they are better taken group by group. */
    static boolean isFew(Labels labels, Grouping groups) {
        return (groups.size() + 1L) * labels.size() * labels.size() <= MOST_CELLS;
    }

    static GroupedPairs of(LabelColumn one, LabelColumn other, Grouping groups) {
        int labels = one.labels().size();
        int parts = Math.min(Workers.current().threads(), 1 + one.size() / ROWS_OF_A_PART);
        GroupedPairs[] counted = new GroupedPairs[parts];
        Workers.current().run(parts, part -> {
            counted[part] = new GroupedPairs(labels, groups.size());
            int from = (int) ((long) one.size() * part / parts);
            int to = (int) ((long) one.size() * (part + 1) / parts);
            counted[part].count(one, other, groups, from, to);
        });
        GroupedPairs sum = counted[0];
        for (int part = 1; part < parts; part++) {
            int[] more = counted[part].counts;
            Arrays.setAll(sum.counts, cell -> sum.counts[cell] + more[cell]);
        }
        return sum;
    }

    private void count(LabelColumn one, LabelColumn other, Grouping groups, int first, int end) {
        int labels = one.labels().size();
        int[] ofOne = new int[PIECE];
        int[] ofOther = new int[PIECE];
        int[] group = new int[PIECE];
        for (int from = first; from < end; from += PIECE) {
            int to = Math.min(from + PIECE, end);
            one.copyRows(from, to, ofOne, 0);
            other.copyRows(from, to, ofOther, 0);
            groups.copyRows(from, to, group, 0);
            toCells(group, ofOne, ofOther, labels);
            increment(counts, group, to - from);
        }
    }

    /** By itself, as several cells are computed at once where nothing is written between them. */
    private static void toCells(int[] group, int[] ofOne, int[] ofOther, int labels) {
        for (int i = 0; i < PIECE; i++) {
            group[i] = ((group[i] + 1) * labels + ofOne[i]) * labels + ofOther[i];
        }
    }

    private static void increment(int[] counts, int[] cells, int size) {
        for (int i = 0; i < size; i++) {
            counts[cells[i]]++;
        }
    }

    /** The counts of a group: code of one * labels + code of the other. */
    double[] counts(int group) {
        double[] ofGroup = new double[cellsOfGroup];
        Arrays.setAll(ofGroup, cell -> counts[(group + 1) * cellsOfGroup + cell]);
        return ofGroup;
    }
}
