package org.modelunit.metric.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.metric.GroupedStatistic;
import org.modelunit.metric.Grouping;
import org.modelunit.metric.MergeableStatistic;
import org.modelunit.metric.Ratio;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/** How often each true label was decided to be each label. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Confusion {

    private final Labels labels;
    private final double[] cells; // truth * labels + decided

    private Confusion(Labels labels, double[] cells) {
        this.labels = labels;
        this.cells = cells;
    }

    static Confusion of(Labels labels, double[] cells) {
        return new Confusion(labels, cells);
    }

    /** What is in each cell, row by row. */
    double[] cells() {
        return cells.clone();
    }

    /** Counts the confusion of outcomes. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Counts()
            implements MergeableStatistic<Classified, Confusion>, GroupedStatistic<Classified, Confusion> {

        @Override
        public Confusion of(Classified outcomes, RowWeights weights) {
            LabelColumn truth = outcomes.truth();
            LabelColumn decided = outcomes.decided();
            if (weights.areOnes()) {
                return new Confusion(outcomes.labels(), CodePairs.count(truth, decided));
            }
            int size = outcomes.labels().size();
            double[] cells = new double[size * size];
            for (int row = 0; row < outcomes.size(); row++) {
                cells[truth.code(row) * size + decided.code(row)] += weights.get(row);
            }
            return new Confusion(outcomes.labels(), cells);
        }

        @Override
        public IntFunction<Confusion> ofGroups(Classified outcomes, Grouping groups) {
            if (outcomes.design().weights().areOnes() && GroupedPairs.isFew(outcomes.labels(), groups)) {
                GroupedPairs pairs = GroupedPairs.of(outcomes.truth(), outcomes.decided(), groups);
                return group -> new Confusion(outcomes.labels(), pairs.counts(group));
            }
            return group -> of(outcomes.rows(groups.rows(group)));
        }

        @Override
        public Confusion merge(Confusion one, Confusion other) {
            if (!one.labels.equals(other.labels)) {
                throw new IllegalArgumentException(
                        "parts must have the same labels, but have " + one.labels + " and " + other.labels);
            }
            double[] sums = one.cells.clone();
            Arrays.setAll(sums, cell -> sums[cell] + other.cells[cell]);
            return new Confusion(one.labels, sums);
        }
    }

    /**
     * Returns how often one label was decided to be another, or what these examples weigh; whole counts are exact.
     *
     * @param truth the true label
     * @param decided the label decided for
     */
    public double count(String truth, String decided) {
        return count(labels.indexOf(truth), labels.indexOf(decided));
    }

    /** Returns the labels. */
    public Labels labels() {
        return labels;
    }

    Ratio correct() {
        double hits = 0;
        double all = 0;
        for (int i = 0; i < cells.length; i++) {
            all += cells[i];
            hits += i / labels.size() == i % labels.size() ? cells[i] : 0;
        }
        return new Ratio(hits, all, "accuracy is undefined on no examples");
    }

    double count(int truth, int decided) {
        return cells[truth * labels.size() + decided];
    }

    /** For each label, its counts against all others. */
    LabelTable table() {
        int size = labels.size();
        double[] rest = trueNegatives();
        List<LabelCounts> counts = new ArrayList<>(size);
        for (int code = 0; code < size; code++) {
            double falsePositives = 0;
            double falseNegatives = 0;
            for (int other = 0; other < size; other++) {
                falsePositives += other == code ? 0 : count(other, code);
                falseNegatives += other == code ? 0 : count(code, other);
            }
            counts.add(LabelCounts.of(labels.get(code), count(code, code), falsePositives, falseNegatives, rest[code]));
        }
        return new LabelTable(labels, counts);
    }

    /** For each label, the sum of all cells outside its row and its column, row by row: what lies before its column, and behind. */
    private double[] trueNegatives() {
        double[] sums = new double[labels.size()];
        for (int truth = 0; truth < sums.length; truth++) {
            double before = 0;
            double behind = 0;
            for (int code = 0; code < sums.length; code++) {
                int mirrored = sums.length - 1 - code;
                sums[code] += code == truth ? 0 : before;
                sums[mirrored] += mirrored == truth ? 0 : behind;
                before += count(truth, code);
                behind += count(truth, mirrored);
            }
        }
        return sums;
    }
}
